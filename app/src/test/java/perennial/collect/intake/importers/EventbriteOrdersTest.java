package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class EventbriteOrdersTest extends ImporterContractTest {

    @Override
    String key() {
        return "eventbrite";
    }

    @Override
    Table export() {
        return Table.of("""
                Order #     | Order Date     | First Name | Surname  | Email           | Quantity | Price Tier | Ticket Type       | Attendee # | Order Type | Currency | Total Paid | Fees Paid | Attendee Status | Home City | Company
                11211912243 | 11/29/24 22:28 | Ada        | Lovelace | ada@example.com | 1        |            | General Admission | 18441583   | Online     | USD      | 25.00      | 2.00      | Attending       | Berlin    | Engines Ltd
                11211912244 | 11/30/24 10:28 | Bob        | Babbage  | bob@example.com | 1        |            | General Admission | 18441584   | Online     | USD      | 25.00      | 2.00      | Not Attending   |           |
                """);
    }

    @Test
    void a_ticket_is_an_article() {
        assertThat(sale(0).sale().product()).isEqualTo("General Admission");
        assertThat(sale(0).sale().amountMinor()).isEqualTo(2500);
        assertThat(sale(0).sale().currency()).isEqualTo("USD");
        assertThat(sale(0).sale().cancelled()).isFalse();
        assertThat(sale(1).sale().cancelled()).isTrue();
    }
}
