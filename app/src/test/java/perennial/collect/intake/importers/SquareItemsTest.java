package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Table;

class SquareItemsTest extends ImporterContractTest {

    @Override
    String key() {
        return "square-items";
    }

    @Override
    Table export() {
        return Table.of("""
                Date       | Time     | Time Zone                  | Category | Item      | Qty | Price Point Name | SKU  | Modifiers Applied | Gross Sales | Discounts | Net Sales | Tax   | Transaction ID | Payment ID | Device Name | Notes | Details | Event Type | Location | Dining Option | Customer ID | Customer Name | Customer Reference ID
                05/13/2024 | 09:15:00 | Eastern Time (US & Canada) | Bread    | Rye       | 2   | Regular          | RYE  |                   | $9.00       | -$1.00    | $8.00     | $0.50 | T1             | P1         | Till        |       |         | Payment    | Harbour  | To go         | C1          | Ada Lovelace  |
                05/14/2024 | 10:15:00 | Eastern Time (US & Canada) | Cake     | Cake, big | -1  | Regular          | CAKE |                   | -$12.00     | $0.00     | -$12.00   | $0.00 | T2             | P2         | Till        |       |         | Refund     | Harbour  | To go         |             |               |
                """);
    }

    @Override
    Shop shop() {
        return new Shop(ZoneId.of("America/New_York"), "USD", "US");
    }

    @Test
    void the_article_counts_with_what_it_brought() {
        assertThat(sale(0).sale().amountMinor()).isEqualTo(800);
        assertThat(sale(0).sale().currency()).isEqualTo("USD");
        assertThat(sale(0).sale().at()).isEqualTo(Instant.parse("2024-05-13T13:15:00Z"));
        assertThat(sale(0).sale().location()).isEqualTo("Harbour");
        assertThat(Objects.requireNonNull(sale(0).buyer()).externalId()).isEqualTo("C1");
    }

    @Test
    void a_refund_is_negative() {
        assertThat(sale(1).sale().amountMinor()).isEqualTo(-1200);
        assertThat(sale(1).sale().quantity()).isEqualByComparingTo("-1");
        assertThat(sale(1).buyer()).isNull();
    }
}
