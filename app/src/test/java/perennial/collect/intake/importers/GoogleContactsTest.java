package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class GoogleContactsTest extends ImporterContractTest {

    @Override
    String key() {
        return "google-contacts";
    }

    @Override
    Table export() {
        return Table.of("""
                First Name | Middle Name | Last Name | Organization Name | Birthday   | Notes     | Photo | Labels                 | E-mail 1 - Label | E-mail 1 - Value                    | E-mail 2 - Value | Phone 1 - Label | Phone 1 - Value               | Address 1 - Label | Address 1 - Formatted | Address 1 - Street | Address 1 - City | Address 1 - Country
                Ada        | King        | Lovelace  | Engines Ltd       | --04-12    | likes rye |       | * myContacts ::: Bread | * Work           | ada@example.com ::: ada@example.org |                  | Mobile          | +49 30 901820 ::: 030 901821  | Home              | Dam 1, Amsterdam      | Dam 1              | Amsterdam        | Netherlands
                Bob        |             | Babbage   |                   | 1985-04-12 |           |       | * myContacts           |                  |                                     | bob@example.com  |                 |                               |                   |                       |                    |                  |
                """);
    }

    @Test
    void the_first_of_several_values_counts_and_the_others_are_kept() {
        assertThat(contact(0).person().email()).isEqualTo("ada@example.com");
        assertThat(contact(0).person().phone()).isEqualTo("+4930901820");
        assertThat(contact(0).person().attributes().get("E-mail 1 - Value")).contains("ada@example.org");
        assertThat(contact(0).person().tags()).containsExactly("myContacts", "Bread");
        assertThat(contact(0).person().birthday()).isEqualTo(MonthDay.of(4, 12));
        assertThat(contact(1).person().email()).isEqualTo("bob@example.com");
        assertThat(contact(1).person().birthYear()).isEqualTo(1985);
    }

    @Test
    void the_columns_of_former_years_are_known_too() {
        Table former = Table.of("""
                Name         | Given Name | Family Name | Birthday | Notes | E-mail 1 - Type | E-mail 1 - Value | Phone 1 - Value | Organization 1 - Name
                Ada Lovelace | Ada        | Lovelace    |          |       | *               | ada@example.com  |                 | Engines Ltd
                """);

        assertThat(former.interpret(Table.BERLIN).mapping().importer()).isEqualTo(key());
        assertThat(former.contact(0, Table.BERLIN).person().company()).isEqualTo("Engines Ltd");
    }
}
