package perennial.collect.orders.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.Article;
import perennial.collect.intake.Received;
import perennial.collect.intake.Tally;
import perennial.testing.DatabaseTest;

class ProductSinkDbTest extends DatabaseTest {

    private final ProductSink sink = new ProductSink(dataSource, db);

    private static Received listed(
            long line, @Nullable String sku, String name, @Nullable String category, @Nullable Long price) {
        return new Received.Listed(line, new Article(sku, name, category, price, price == null ? null : "EUR"));
    }

    private Tally arrive(long importId, Received... rows) {
        try (var staging = sink.stage(importId, "csv")) {
            List.of(rows).forEach(staging::take);
            staging.commit();
        }
        var tally = transactions.execute(status -> sink.apply(importId, "csv", (line, complaint) -> {}));
        sink.forget(importId);
        return java.util.Objects.requireNonNull(tally);
    }

    private List<String> products() {
        return db.sql("select to_jsonb(p)::text from orders.product p order by key")
                .query(String.class)
                .list();
    }

    @Test
    void a_list_adds_what_is_new_mends_what_is_known_and_says_the_same_only_once() {
        db.sql("insert into orders.product (key, sku) values ('b-1', 'B-1')").update();

        assertThat(arrive(1, listed(2, "B-1", "Rye", "Bread", 450L), listed(3, null, "Cake", null, null)))
                .isEqualTo(new Tally(1, 1, 0));
        assertThat(arrive(2, listed(2, "B-1", "Rye", "Bread", 450L), listed(3, null, "Cake", null, null)))
                .isEqualTo(new Tally(0, 0, 2));
        assertThat(products()).anyMatch(row -> row.contains("\"Rye\"") && row.contains("450"));
    }

    @Test
    void undo_brings_a_mended_product_back_as_it_was() {
        db.sql("insert into orders.product (key, sku, name) values ('b-1', 'B-1', 'Old')")
                .update();
        var before = products();
        arrive(1, listed(2, "b-1 ", "Rye", "Bread", 450L));

        sink.undo(1);

        assertThat(products()).isEqualTo(before);
    }

    @Test
    void a_name_given_by_hand_stays_and_the_price_follows() {
        db.sql("insert into orders.product (key, name, by_hand) values ('b-1', 'Our rye', true)")
                .update();

        arrive(1, listed(2, "B-1", "Rye", "Bread", 450L));

        assertThat(products())
                .singleElement()
                .asString()
                .contains("Our rye", "450")
                .doesNotContain("Bread");
    }

    @Test
    void a_name_of_ten_thousand_characters_is_a_product_too() {
        assertThat(arrive(1, listed(2, null, "ä🦄x".repeat(3_000), null, null))).isEqualTo(new Tally(1, 0, 0));
    }
}
