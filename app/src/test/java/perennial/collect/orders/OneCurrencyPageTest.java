package perennial.collect.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imports;
import perennial.collect.intake.Received;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// An order is in one currency, also where only its first row says so.
class OneCurrencyPageTest extends PageTest {

    @Autowired
    private Imports imports;

    private List<Received.Unreadable> bring(String file) {
        long id = imports.receive("orders.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), "Olga")
                .id();
        imports.settle(id, imports.look(id).interpretation().mapping());
        imports.apply(id, Progress.SILENT);
        return imports.unreadable(id, 0, 10);
    }

    private List<String> orders() {
        return db.sql("select number || ' ' || currency || ' ' || gross_minor from orders.orders order by number")
                .query(String.class)
                .list();
    }

    @Test
    void a_row_that_repeats_the_day_but_not_the_currency_is_in_the_orders() {
        assertThat(bring("""
                        Order number,Date,Customer ID,Product,Quantity,Amount,Currency
                        1,2026-01-05,7,Rye,1,10.00,CHF
                        1,2026-01-05,7,Cake,1,5.00,
                        2,2026-01-06,8,Rye,1,10.00,EUR
                        """)).isEmpty();

        assertThat(orders()).containsExactly("1 CHF 1500", "2 EUR 1000");
    }

    @Test
    void a_row_in_another_currency_than_its_order_is_left_out_and_says_why() {
        var unreadable = bring("""
                Order number,Date,Customer ID,Product,Quantity,Amount,Currency
                1,2026-01-05,7,Rye,1,10.00,CHF
                1,2026-01-05,7,Cake,1,5.00,EUR
                2,2026-01-06,8,Rye,1,10.00,EUR
                """);

        assertThat(orders()).containsExactly("1 CHF 1000", "2 EUR 1000");
        assertThat(unreadable).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.complaint().key()).isEqualTo("intake.complaint.order-has-other-currency");
            assertThat(row.complaint().arguments()).containsExactly("1", "2");
        });
    }
}
