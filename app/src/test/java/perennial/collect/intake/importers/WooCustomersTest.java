package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class WooCustomersTest extends ImporterContractTest {

    @Override
    String key() {
        return "woocommerce-customers";
    }

    @Override
    Table export() {
        return Table.of("""
                Customer ID | Username | First name | Last name | Email           | Billing Phone  | City   | Total spend | Order count
                12          | ada      | Ada        | Lovelace  | ada@example.com | 030 901820     | Berlin | 250.00      | 7
                13          | bob      | Bob        | Babbage   | bob@example.com |                | London | 0.00        | 0
                """);
    }

    @Test
    void totals_of_a_customer_are_facts_and_no_orders() {
        assertThat(contact(0).person().externalId()).isEqualTo("12");
        assertThat(contact(0).person().phone()).isEqualTo("+4930901820");
        assertThat(contact(0).person().attributes()).containsEntry("Total spend", "250.00");
    }
}
