package perennial.collect.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.testing.PageTest;

class ProductPageTest extends PageTest {

    private void product(int id, String name, long revenueMinor, long recentMinor, long previousMinor) {
        db.sql("insert into orders.product (id, key, name) overriding system value values (:id, :key, :name)")
                .param("id", id)
                .param("key", "p" + id)
                .param("name", name)
                .update();
        db.sql("""
                insert into orders.product_sales
                values (:id, 3, 2, 4, :revenue, :recent, :previous, '2026-01-01', '2026-06-01')
                """)
                .param("id", id)
                .param("revenue", revenueMinor)
                .param("recent", recentMinor)
                .param("previous", previousMinor)
                .update();
    }

    @Test
    void without_sales_the_first_step_is_shown() {
        assertThat(pages.get().uri("/products").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is sold yet", "/imports");
    }

    @Test
    void the_best_stands_first_with_its_trend() {
        product(1, "Rye", 20_000, 3_000, 2_000);
        product(2, "Croissant", 90_000, 1_000, 4_000);

        assertThat(pages.get().uri("/products").with(asReader()))
                .bodyText()
                .contains("Of 2 products, a single one brings half of the revenue.", "+50%", "−75%")
                .containsSubsequence("Croissant", "Rye");
    }

    @Test
    void a_percent_sign_finds_only_itself() {
        product(1, "Rye", 20_000, 0, 0);
        product(2, "100% spelt", 10_000, 0, 0);

        assertThat(pages.get().uri("/products").param("q", "%").with(asReader()))
                .bodyText()
                .contains("100% spelt")
                .doesNotContain(">Rye<");
    }

    @Test
    void the_list_goes_on_after_its_last_line() {
        for (int id = 1; id <= 51; id++) {
            product(id, "Bread no. " + id + ".", id * 100L, 0, 0);
        }

        assertThat(pages.get().uri("/products").with(asReader()))
                .bodyText()
                .contains("after=200-2", "no. 51.")
                .doesNotContain("no. 1.");
        assertThat(pages.get().uri("/products").param("after", "200-2").with(asReader()))
                .bodyText()
                .contains("no. 1.")
                .doesNotContain("no. 2.");
    }

    @Test
    void a_product_leads_to_those_who_buy_it() {
        product(7, "Rye", 20_000, 3_000, 0);

        assertThat(pages.get().uri("/products/7").with(asReader())).bodyText().contains("/customers?product=7");
        assertThat(pages.get().uri("/products/8").with(asReader())).hasStatus(404);
    }
}
