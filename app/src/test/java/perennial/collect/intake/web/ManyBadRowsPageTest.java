package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imports;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// More rows that can't be read than fit on a page.
class ManyBadRowsPageTest extends PageTest {

    private static final int GOOD = 200;
    private static final int BAD = 120;

    @Autowired
    private Imports imports;

    private long file;

    @BeforeEach
    void the_last_of_many_days_do_not_exist() {
        var rows = new StringBuilder("Order number,Date,Customer ID,Amount,Currency\n");
        for (int i = 1; i <= GOOD + BAD; i++) {
            rows.append(i).append(i <= GOOD ? ",2026-01-05" : ",2026-02-31").append(",7,10.00,EUR\n");
        }
        file = imports.receive(
                        "till.csv", new ByteArrayInputStream(rows.toString().getBytes(UTF_8)), "Olga")
                .id();
        imports.settle(file, imports.look(file).interpretation().mapping());
        imports.apply(file, Progress.SILENT);
    }

    private String read(String path) throws Exception {
        var answer = pages.get().uri(path).with(asManager()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void they_are_shown_fifty_at_a_time() throws Exception {
        assertThat(read("/imports/" + file))
                .contains("Lines 202 to 251", "href=\"/imports/" + file + "?after=251\"")
                .doesNotContain("Line 252<");
        assertThat(read("/imports/" + file + "?after=251")).contains("Lines 252 to 301", "?after=301");
        assertThat(read("/imports/" + file + "?after=301"))
                .contains("Lines 302 to 321")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void a_row_on_the_last_page_can_be_mended() {
        assertThat(pages.post()
                        .uri("/imports/" + file + "/mend")
                        .param("after", "301")
                        .param(MendForm.name(310, 1), "2026-02-28")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);

        long again = db.sql("select id from intake.import where mends = :file")
                .param("file", file)
                .query(Long.class)
                .single();
        imports.apply(again, Progress.SILENT);
        assertThat(db.sql("select count(*) from orders.orders")
                        .query(Long.class)
                        .single())
                .isEqualTo(GOOD + 1L);
    }
}
