package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class HubSpotContactsTest extends ImporterContractTest {

    @Override
    String key() {
        return "hubspot-contacts";
    }

    @Override
    Table export() {
        return Table.of("""
                Record ID | First Name | Last Name | Email           | Phone Number   | Contact owner | Lead Status | Create Date      | Lifecycle Stage | Associated Company | Associated Company IDs
                101       | Ada        | Lovelace  | ada@example.com | +49 30 901820  | Grace         | New         | 2024-05-13 09:15 | Customer        | Engines Ltd        | 201
                102       | Bob        | Babbage   | bob@example.com |                | Grace         | Open        | 2024-05-14 09:15 | Lead            |                    |
                """);
    }

    @Test
    void the_view_s_own_columns_become_attributes() {
        assertThat(contact(0).person().company()).isEqualTo("Engines Ltd");
        assertThat(contact(0).person().attributes())
                .containsEntry("Lead Status", "New")
                .doesNotContainKey("Associated Company IDs");
    }
}
