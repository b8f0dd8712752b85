package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// Files may be written in another order than they were brought in. Taking one back goes by the writing.
class OrderOfWritingPageTest extends PageTest {

    @Autowired
    private Imports imports;

    private long brought(String name, String file) {
        long id = imports.receive(name, new ByteArrayInputStream(file.getBytes(UTF_8)), "Olga")
                .id();
        imports.settle(id, imports.look(id).interpretation().mapping());
        return id;
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }

    /// The file brought first is written last, and changes what the other brought.
    private void in_reverse(String first, String second, String sql, String before, String after) {
        long a = brought("a.csv", first);
        long b = brought("b.csv", second);
        imports.apply(b, Progress.SILENT);
        assertThat(texts(sql)).containsExactly(before);
        imports.apply(a, Progress.SILENT);
        assertThat(texts(sql)).containsExactly(after);

        assertThat(imports.undo(b)).map(Imported::id).hasValue(a);
        assertThat(texts(sql)).containsExactly(after);
        assertThat(imports.undo(a)).isEmpty();
        assertThat(texts(sql)).containsExactly(before);
        assertThat(imports.undo(b)).isEmpty();
        assertThat(texts(sql)).isEmpty();
    }

    @Test
    void orders_changed_by_a_file_brought_earlier_and_written_later_are_not_taken_along() {
        in_reverse(
                "Order number,Date,Customer ID,Amount,Currency\n1001,2026-01-05,7,12.00,EUR\n",
                "Order number,Date,Customer ID,Amount,Currency\n1001,2026-01-05,7,8.00,EUR\n",
                "select gross_minor::text from orders.orders",
                "800",
                "1200");
    }

    @Test
    void people_changed_by_a_file_brought_earlier_and_written_later_are_not_taken_along() {
        in_reverse(
                "Customer ID,Name,Email\n7,Ada Lovelace,ada@x.example\n",
                "Customer ID,Name,Email\n7,Ada,ada@x.example\n",
                "select name from customers.customer",
                "Ada",
                "Ada Lovelace");
    }

    @Test
    void the_page_leads_to_the_file_that_has_to_be_taken_back_first() {
        long a = brought("a.csv", "Customer ID,Name,Email\n7,Ada Lovelace,ada@x.example\n");
        long b = brought("b.csv", "Customer ID,Name,Email\n7,Ada,ada@x.example\n");
        imports.apply(b, Progress.SILENT);
        imports.apply(a, Progress.SILENT);

        assertThat(pages.post().uri("/imports/" + b + "/undo").with(asManager()).with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/imports/" + a);
        assertThat(imports.find(b)).map(Imported::state).hasValue(Imported.State.APPLIED);
    }
}
