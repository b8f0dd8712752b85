package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imports;
import perennial.collect.intake.meaning.DateStyle;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

class HowReadPageTest extends PageTest {

    private static final String FILE = """
            Order number,Date,Customer ID,Amount
            1,03/04/2024,7,10.00
            2,17/04/2024,8,20.00
            """;

    @Autowired
    private Imports imports;

    private long brought() {
        long id = imports.receive("till.csv", new ByteArrayInputStream(FILE.getBytes(UTF_8)), "Olga")
                .id();
        imports.settle(id, imports.look(id).interpretation().mapping());
        return id;
    }

    private String preview(long id) throws Exception {
        imports.preview(id, Progress.SILENT);
        var answer = pages.get().uri("/imports/" + id).with(asManager()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void a_preview_says_which_way_dates_were_read_and_why() throws Exception {
        assertThat(preview(brought()))
                .contains("How it was read")
                .contains("Each row stands for a whole order.")
                .contains("Column Date: Dates such as 17/04/2024 in line 3 only exist when the day stands first");
    }

    @Test
    void what_somebody_decided_differently_is_not_explained_by_our_reasons() throws Exception {
        long id = brought();
        imports.settle(id, imports.look(id).interpretation().mapping().with(1, DateStyle.MONTH_DAY_YEAR));

        assertThat(preview(id)).doesNotContain("How it was read");
    }
}
