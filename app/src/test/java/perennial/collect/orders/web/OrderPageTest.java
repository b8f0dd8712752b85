package perennial.collect.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import perennial.testing.PageTest;

class OrderPageTest extends PageTest {

    private long order(String number, String day, String state, @Nullable Long customer) {
        return db.sql("""
                insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           refunded_minor, gross_reported, state, channel, location, content)
                values ('shopify', :number, :customer, :day::date + time '12:00', :day::date, 'USD', 12345, 2345, 11111,
                        :state, 'web "shop"', 'Berlin', 1)
                returning id
                """)
                .param("number", number)
                .param("day", day)
                .param("state", state)
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    private long ada() {
        return db.sql("insert into customers.customer (name) values ('Ada <3') returning id")
                .query(Long.class)
                .single();
    }

    @Test
    void without_orders_the_first_step_is_shown() {
        assertThat(pages.get().uri("/orders").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("No orders yet");
    }

    @Test
    void an_order_opens_to_its_lines_and_all_that_is_known_of_it() {
        long id = order("#1001", "2026-05-01", "placed", ada());
        db.sql(
                        "insert into orders.product (id, key, name, category) overriding system value values (7, 'r', 'Rye', 'Bread')")
                .update();
        db.sql("insert into orders.line values (:id, 1, 7, 2.5, 10000), (:id, 2, null, 1, 2345)")
                .param("id", id)
                .update();

        assertThat(pages.get().uri("/orders/" + id).with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Order #1001",
                        "Ada &lt;3 ordered this on",
                        "/products/7",
                        "Rye",
                        "Bread",
                        "2.5",
                        "Something without a name",
                        "123.45",
                        "23.45",
                        "Berlin",
                        "web &#34;shop&#34;",
                        "USD",
                        "€111.11");
        assertThat(pages.get().uri("/orders/999999").with(asReader())).hasStatus(404);
    }

    @Test
    void every_state_and_sales_of_nobody_have_their_sentence() {
        for (var state : new String[] {"placed", "cancelled", "credit", "free"}) {
            long id = order("~" + state, "2026-05-01", state, null);

            assertThat(pages.get().uri("/orders/" + id).with(asReader()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Somebody unknown", "without a number");
        }
    }

    @Test
    void the_list_goes_on_and_can_be_narrowed() {
        long ada = ada();
        for (int n = 1; n <= 60; n++) {
            order("A" + n + ".", "2026-05-%02d".formatted(1 + n % 28), "placed", n % 2 == 0 ? ada : null);
        }

        var first = pages.get().uri("/orders").with(asReader());
        assertThat(first).bodyText().contains("rel=\"next\"");
        assertThat(pages.get().uri("/orders?customer=" + ada).with(asReader()))
                .bodyText()
                .contains(">A2.<", "Of one customer")
                .doesNotContain(">A3.<");
        assertThat(pages.get().uri("/orders?from=2026-05-02&to=2026-05-02").with(asReader()))
                .bodyText()
                .contains(">A1.<", ">A29.<", ">A57.<")
                .doesNotContain(">A2.<");
        assertThat(pages.get().uri("/orders?q=A7.&from=tomorrow").with(asReader()))
                .bodyText()
                .contains(">A7.<")
                .doesNotContain(">A8.<");
        assertThat(pages.get().uri("/customers/" + ada).with(asReader()))
                .bodyText()
                .contains("href=\"/orders/");
    }

    @Test
    void the_pages_of_the_list_hold_every_order_once() throws Exception {
        for (int n = 1; n <= 120; n++) {
            order("A" + n + ".", "2026-05-%02d".formatted(1 + n % 3), "placed", null);
        }
        var all = new StringBuilder();
        var next = "/orders";
        while (next != null) {
            var html = pages.get()
                    .uri(java.net.URI.create(next))
                    .with(asReader())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            all.append(html);
            var link = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(html);
            next = link.find() ? link.group(1).replace("&amp;", "&").replace("%3A", ":") : null;
        }

        for (int n = 1; n <= 120; n++) {
            assertThat(all).containsOnlyOnce(">A" + n + ".<");
        }
    }
}
