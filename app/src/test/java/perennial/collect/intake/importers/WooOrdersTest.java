package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class WooOrdersTest extends ImporterContractTest {

    @Override
    String key() {
        return "woocommerce-orders";
    }

    @Override
    Table export() {
        return Table.of("""
                Order Number | Order Status | Order Date       | Customer Note | First Name (Billing) | Last Name (Billing) | Company (Billing) | Address 1&2 (Billing) | City (Billing) | State Code (Billing) | Postcode (Billing) | Country Code (Billing) | Email (Billing) | Phone (Billing) | First Name (Shipping) | Item # | SKU  | Name | Quantity | Quantity (- Refund) | Item Cost | Order Line Tax | Coupon Code | Discount Amount | Payment Method Title | Order Shipping Amount | Order Refund Amount | Order Total Amount
                501          | Completed    | 2024-05-13 09:15 |               | Ada                  | Lovelace            |                   | Dam 1                 | Amsterdam      |                      | 1012JS             | NL                     | ada@example.com | +31612345678    | Ada                   | 1      | RYE  | Rye  | 2        | 2                   | 4.50      | 0.00           |             | 0.00            | PayPal               | 4.00                  | 3.00                | 25.00
                501          |              |                  |               |                      |                     |                   |                       |                |                      |                    |                        |                 |                 |                       | 2      | CAKE | Cake | 1        | 1                   | 12.00     | 0.00           |             |                 |                      |                       |                     |
                502          | Cancelled    | 2024-05-14 09:15 |               | Bob                  | Babbage             |                   | 1 High St             | London         |                      | E1 6AN             | GB                     | bob@example.com |                 | Bob                   | 1      | CAKE | Cake | 1        | 1                   | 12.00     | 0.00           |             | 0.00            | PayPal               | 0.00                  | 0.00                | 12.00
                """);
    }

    @Test
    void an_order_over_two_rows_has_one_total_and_one_refund() {
        assertThat(sale(0).sale().totalMinor()).isEqualTo(2500);
        assertThat(sale(0).sale().refundedMinor()).isEqualTo(300);
        assertThat(sale(1).sale().totalMinor()).isNull();
        assertThat(sale(1).sale().amountMinor()).isEqualTo(1200);
        assertThat(sale(1).buyer()).isEqualTo(sale(0).buyer());
        assertThat(sale(2).sale().cancelled()).isTrue();
    }
}
