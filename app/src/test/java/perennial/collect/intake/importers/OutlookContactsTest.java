package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class OutlookContactsTest extends ImporterContractTest {

    @Override
    String key() {
        return "outlook-contacts";
    }

    @Override
    Table export() {
        return Table.of("""
                Title | First Name | Middle Name | Last Name | Company     | Job Title | Business Street | Business City | Business Postal Code | Business Country/Region | Business Phone | Home Phone | Mobile Phone  | Birthday   | Categories      | E-mail Address  | E-mail Type | E-mail Display Name | E-mail 2 Address | Notes
                Dr    | Ada        | King        | Lovelace  | Engines Ltd | Analyst   | Dam 1           | Amsterdam     | 1012JS               | Netherlands             | 020 5551234    |            | +31612345678  | 12/13/1985 | bread;customers | ada@example.com | SMTP        | Ada                 | ada@example.org  |
                      | Bob        |             | Babbage   |             |           |                 |               |                      |                         |                |            |               | 0/0/00     |                 | bob@example.com | SMTP        | Bob                 |                  |
                """);
    }

    @Test
    void the_mobile_number_comes_first_and_an_empty_birthday_is_none() {
        assertThat(contact(0).person().phone()).isEqualTo("+31612345678");
        assertThat(contact(0).person().birthday()).isEqualTo(MonthDay.of(12, 13));
        assertThat(contact(0).person().tags()).containsExactly("bread", "customers");
        assertThat(contact(0).person().attributes()).containsEntry("E-mail 2 Address", "ada@example.org");
        assertThat(contact(1).person().birthday()).isNull();
        assertThat(contact(1).person().attributes()).doesNotContainKey("Birthday");
    }
}
