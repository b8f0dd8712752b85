package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class ShopifyOrdersTest extends ImporterContractTest {

    @Override
    String key() {
        return "shopify-orders";
    }

    @Override
    Table export() {
        return Table.of("""
                Name  | Email           | Financial Status   | Paid at                   | Fulfillment Status | Accepts Marketing | Currency | Subtotal | Shipping | Taxes | Total | Discount Code | Created at                | Lineitem quantity | Lineitem name | Lineitem price | Lineitem sku | Lineitem discount | Billing Name | Billing City | Billing Zip | Billing Country | Shipping Name | Notes | Cancelled at              | Payment Method | Refunded Amount | Vendor | Location | Id   | Tags | Source | Phone
                #1001 | ada@example.com | paid               | 2026-05-01 10:00:05 +0200 | fulfilled          | yes               | EUR      | 21.00    | 4.00     | 1.00  | 25.00 |               | 2026-05-01 10:00:00 +0200 | 2                 | Rye bread     | 4.50           | RYE          | 1.00              | Ada Lovelace | Berlin       | '10115      | DE              | Ada Lovelace  |       |                           | Stripe         | 0.00            | Mill   |          | 9001 |      | web    | +49 30 901820
                #1001 | ada@example.com |                    |                           |                    |                   |          |          |          |       |       |               |                           | 1                 | Cake          | 12.00          | CAKE         | 0.00              |              |              |             |                 |               |       |                           |                |                 | Mill   |          |      |      |        |
                #1002 | bob@example.com | partially_refunded | 2026-05-02 10:00:05 +0200 |                    | no                | EUR      | 12.00    | 0.00     | 0.00  | 12.00 |               | 2026-05-02 10:00:00 +0200 | 1                 | Cake          | 12.00          | CAKE         | 0.00              | Bob Babbage  | Berlin       | '10115      | DE              | Bob Babbage   |       |                           | Stripe         | 5.00            | Mill   |          | 9002 |      | web    |
                #1003 | bob@example.com | voided             |                           |                    | no                | EUR      | 12.00    | 0.00     | 0.00  | 12.00 |               | 2026-05-03 10:00:00 +0200 | 1                 | Cake          | 12.00          | CAKE         | 0.00              | Bob Babbage  | Berlin       | '10115      | DE              | Bob Babbage   |       | 2026-05-03 11:00:00 +0200 | Stripe         | 0.00            | Mill   |          | 9003 |      | web    |
                #1004 | bob@example.com | refunded           | 2026-05-04 10:00:05 +0200 |                    | no                | EUR      | 12.00    | 0.00     | 0.00  | 12.00 |               | 2026-05-04 10:00:00 +0200 | 1                 | Cake          | 12.00          | CAKE         | 0.00              | Bob Babbage  | Berlin       | '10115      | DE              | Bob Babbage   |       |                           | Stripe         | 0.00            | Mill   |          | 9004 |      | web    |
                """);
    }

    @Test
    void an_order_over_two_rows_has_one_total() {
        assertThat(sale(0).sale().totalMinor()).isEqualTo(2500);
        assertThat(sale(1).sale().totalMinor()).isNull();
        assertThat(sale(0).sale().amountMinor()).isEqualTo(800);
        assertThat(sale(1).sale().amountMinor()).isEqualTo(1200);
        assertThat(sale(1).sale().orderNumber()).isEqualTo("#1001");
        assertThat(sale(1).sale().at()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
        assertThat(sale(1).buyer()).isEqualTo(sale(0).buyer());
    }

    @Test
    void refunds_and_cancellations_are_seen() {
        assertThat(sale(2).sale().refundedMinor()).isEqualTo(500);
        assertThat(sale(2).sale().cancelled()).isFalse();
        assertThat(sale(3).sale().cancelled()).isTrue();
        assertThat(sale(4).sale().refundedMinor()).isEqualTo(1200);
    }

    @Test
    void consent_is_dated_by_the_order_that_gave_it() {
        assertThat(Objects.requireNonNull(sale(0).buyer()).consents())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.granted()).isTrue();
                    assertThat(claim.at()).isEqualTo(sale(0).sale().at());
                    assertThat(claim.proof()).containsEntry("Accepts Marketing", "yes");
                });
    }
}
