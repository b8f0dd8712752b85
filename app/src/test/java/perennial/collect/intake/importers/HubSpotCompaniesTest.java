package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.Person.Kind;
import perennial.collect.intake.meaning.Table;

class HubSpotCompaniesTest extends ImporterContractTest {

    @Override
    String key() {
        return "hubspot-companies";
    }

    @Override
    Table export() {
        return Table.of("""
                Record ID | Company name | Website URL     | Company owner | Create Date      | City
                201       | Engines Ltd  | engines.example | Grace         | 2024-05-13 09:15 | London
                202       | Mill & Sons  | mill.example    | Grace         | 2024-05-14 09:15 | Leeds
                """);
    }

    @Test
    void a_company_is_a_company() {
        assertThat(contact(0).person().kind()).isEqualTo(Kind.COMPANY);
        assertThat(contact(0).person().company()).isEqualTo("Engines Ltd");
        assertThat(contact(0).person().externalId()).isEqualTo("201");
    }
}
