package perennial.collect.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import perennial.testing.PageTest;

class ProductEditPageTest extends PageTest {

    @BeforeEach
    void a_product_nobody_bought_yet() {
        db.sql("insert into orders.product (id, key, name) overriding system value values (7, 'rye', 'Rye')")
                .update();
    }

    private MvcTestResult posts(String path, String... fieldsAndValues) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.exchange();
    }

    private String kept() {
        return db.sql("select name || coalesce(category, '') || coalesce(price_minor, 0) from orders.product")
                .query(String.class)
                .single();
    }

    @Test
    void a_product_is_named_sorted_and_priced_and_all_of_it_taken_back() {
        assertThat(pages.get().uri("/products/7/edit").with(asStaff())).hasStatusOk();
        assertThat(posts("/products/7", "seen-name", "Rye", "name", "Rye <1kg>", "category", "Bread", "price", "4,50"))
                .hasStatus(303);
        assertThat(kept()).isEqualTo("Rye <1kg>Bread450");
        assertThat(pages.get().uri("/products/7").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Rye &lt;1kg&gt;", "Nobody has bought it yet")
                .doesNotContain("/products/7/edit\">");

        posts("/products/edits/"
                + db.sql("select max(id) from orders.product_edit")
                        .query(Long.class)
                        .single() + "/undo");
        assertThat(kept()).isEqualTo("Rye0");
    }

    @Test
    void what_is_no_price_and_who_was_quicker_are_said() {
        assertThat(posts("/products/7", "seen-name", "Rye", "name", "Rye", "price", "cheap"))
                .hasStatus(422)
                .bodyText()
                .contains("That is no price");
        assertThat(posts("/products/7", "seen-name", "Wheat", "name", "Spelt"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else changed this product meanwhile");
        assertThat(kept()).isEqualTo("Rye0");
    }

    @Test
    void readers_do_not_rename() {
        assertThat(pages.post()
                        .uri("/products/7")
                        .param("name", "x")
                        .with(asReader())
                        .with(csrf()))
                .hasStatus(403);
    }
}
