package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class StripeCustomersTest extends ImporterContractTest {

    @Override
    String key() {
        return "stripe-customers";
    }

    @Override
    Table export() {
        return Table.of("""
                id      | Description | Email           | Name         | Created (UTC)    | Delinquent | Card ID | Card Last4 | Total Spend
                cus_001 | likes rye   | ada@example.com | Ada Lovelace | 2024-05-13 09:15 | false      | card_1  | 4242       | 250.00
                cus_002 |             | bob@example.com | Bob Babbage  | 2024-05-14 09:15 | false      |         |            | 0.00
                """);
    }

    @Test
    void times_are_utc_wherever_the_shop_is() {
        assertThat(contact(0).person().since()).isEqualTo("2024-05-13T09:15:00Z");
        assertThat(contact(0).person().externalId()).isEqualTo("cus_001");
        assertThat(contact(0).person().attributes()).doesNotContainKey("Card Last4");
    }
}
