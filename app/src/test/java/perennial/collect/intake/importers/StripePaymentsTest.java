package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class StripePaymentsTest extends ImporterContractTest {

    @Override
    String key() {
        return "stripe-payments";
    }

    @Override
    Table export() {
        return Table.of("""
                id     | Description  | Created date (UTC)  | Amount | Amount Refunded | Currency | Converted Amount | Fee  | Status   | Customer ID | Customer Email  | Captured
                ch_001 | Subscription | 2024-05-13 09:15:00 | 12.50  | 0.00            | eur      | 12.50            | 0.50 | Paid     | cus_001     | ada@example.com | true
                ch_002 | Subscription | 2024-05-14 09:15:00 | 12.50  | 12.50           | eur      | 12.50            | 0.50 | Refunded | cus_001     | ada@example.com | true
                ch_003 | Subscription | 2024-05-15 09:15:00 | 12.50  | 0.00            | eur      | 12.50            | 0.50 | Failed   | cus_002     | bob@example.com | false
                """);
    }

    @Test
    void what_failed_is_no_order_and_what_came_back_is_refunded() {
        assertThat(sale(0).sale().at()).isEqualTo("2024-05-13T09:15:00Z");
        assertThat(sale(0).sale().currency()).isEqualTo("EUR");
        assertThat(sale(1).sale().refundedMinor()).isEqualTo(1250);
        assertThat(sale(2).sale().cancelled()).isTrue();
    }
}
