package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.Article;
import perennial.collect.intake.Received;
import perennial.collect.intake.meaning.Table;

class ProductListTest extends ImporterContractTest {

    @Override
    String key() {
        return "products";
    }

    @Override
    Table export() {
        return Table.of("""
                Artikelnummer | Bezeichnung   | Warengruppe | Preis
                B-1           | Roggenbrot 🥖 | Brot        | 4,50
                B-2           | =Kuchen       | Kuchen      | 12,00
                """);
    }

    @Test
    void an_article_has_its_number_name_category_and_price() {
        assertThat(((Received.Listed) received().getFirst()).article())
                .isEqualTo(new Article("B-1", "Roggenbrot 🥖", "Brot", 450L, "EUR"));
    }

    @Test
    void lists_of_people_and_of_sales_are_left_to_others() {
        assertThat(importer().fits(List.of("id", "name", "type"))).isZero();
        assertThat(importer().fits(List.of("sku", "name", "price", "quantity", "date")))
                .isZero();
        assertThat(importer().fits(List.of("product", "price", "customer"))).isZero();
        assertThat(importer().fits(List.of("id", "name", "category", "price"))).isPositive();
    }
}
