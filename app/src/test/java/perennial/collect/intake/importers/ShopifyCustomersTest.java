package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.Person;
import perennial.collect.intake.meaning.Table;

class ShopifyCustomersTest extends ImporterContractTest {

    @Override
    String key() {
        return "shopify-customers";
    }

    @Override
    Table export() {
        return Table.of("""
                Customer ID    | First Name | Last Name | Email           | Accepts Email Marketing | Default Address Company | Default Address Address1 | Default Address Address2 | Default Address City | Default Address Province Code | Default Address Country Code | Default Address Zip | Default Address Phone | Phone         | Accepts SMS Marketing | Total Spent | Total Orders | Note        | Tax Exempt | Tags
                '7210448301122 | Ada        | 't Hart   | ada@example.com | yes                     |                         | Dam 1                    |                          | Amsterdam            |                               | NL                           | '1012JS             | '+31 20 555 1234      | '+31612345678 | no                    | 250.00      | 7            | likes rye   | no         | vip, bread
                '7210448301123 | Bob        | Babbage   | bob@example.com | no                      | Engines Ltd             | 1 High St                |                          | London               |                               | GB                           | 'E1 6AN             |                       |               | no                    | 0.00        | 0            |             | no         |
                """);
    }

    @Test
    void apostrophes_that_guard_values_are_taken_off() {
        Person ada = contact(0).person();

        assertThat(ada.externalId()).isEqualTo("7210448301122");
        assertThat(ada.phone()).isEqualTo("+31612345678");
        assertThat(Objects.requireNonNull(ada.address()).postcode()).isEqualTo("1012JS");
        assertThat(ada.familyName()).isEqualTo("'t Hart");
        assertThat(ada.attributes()).containsEntry("Total Spent", "250.00");
        assertThat(ada.tags()).containsExactly("vip", "bread");
        assertThat(ada.note()).isEqualTo("likes rye");
    }

    @Test
    void each_channel_has_its_own_consent() {
        assertThat(contact(0).person().consents())
                .extracting(Person.ConsentClaim::channel, Person.ConsentClaim::granted)
                .containsExactly(tuple("email", true), tuple("sms", false));
    }
}
