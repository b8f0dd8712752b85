package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Table;

class SquareTransactionsTest extends ImporterContractTest {

    @Override
    String key() {
        return "square-transactions";
    }

    @Override
    Table export() {
        return Table.of("""
                Date       | Time     | Time Zone                  | Gross Sales | Discounts | Net Sales | Gift Card Sales | Tax   | Tip   | Partial Refunds | Total Collected | Source        | Card  | Card Entry Methods | Cash  | Square Gift Card | Other Tender | Other Tender Type | Other Tender Note | Fees   | Net Total | Transaction ID | Payment ID | Card Brand | PAN Suffix | Device Name | Staff Name | Staff ID | Details | Description | Event Type | Location | Dining Option | Customer ID | Customer Name | Customer Reference ID | Device Nickname
                2024-05-13 | 09:15:00 | Pacific Time (US & Canada) | $1,009.00   | -$1.00    | $1,008.00 | $0.00           | $0.50 | $1.00 | $0.00           | $1,009.50       | Point of Sale | $0.00 |                    | $9.50 | $0.00            | $0.00        |                   |                   | -$0.30 | $9.20     | T1             | P1         |            |            | Till        |            |          |         | Rye         | Payment    | Harbour  |               | C1          | Ada Lovelace  |                       |
                2024-05-14 | 09:15:00 | Pacific Time (US & Canada) | -$12.00     | $0.00     | -$12.00   | $0.00           | $0.00 | $0.00 | $0.00           | -$12.00         | Point of Sale | $0.00 |                    | $0.00 | $0.00            | $0.00        |                   |                   | $0.00  | -$12.00   | T2             | P2         |            |            | Till        |            |          |         | Cake        | Refund     | Harbour  |               |             |               |                       |
                """);
    }

    @Override
    Shop shop() {
        return new Shop(ZoneId.of("America/New_York"), "USD", "US");
    }

    @Test
    void a_receipt_is_a_whole_order() {
        assertThat(sale(0).sale().wholeOrder()).isTrue();
        assertThat(sale(0).sale().amountMinor()).isEqualTo(100_800);
        assertThat(sale(1).sale().amountMinor()).isEqualTo(-1200);
    }
}
