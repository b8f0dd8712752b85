package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imports;
import perennial.collect.intake.meaning.DateStyle;
import perennial.testing.PageTest;

/// A file whose days can be read both ways, and somebody who says which.
class AnswersPageTest extends PageTest {

    private static final String FILE = """
            Order number,Date,Customer ID,Amount,Currency
            1,03/04/2024,7,10.00,EUR
            2,02/04/2024,8,20.00,EUR
            3,05/03/2024,8,20.00,EUR
            """;

    @Autowired
    private Imports imports;

    private long file;
    private DateStyle suggested = DateStyle.DAY_MONTH_YEAR;
    private DateStyle other = DateStyle.MONTH_DAY_YEAR;

    @BeforeEach
    void it_is_asked_about() {
        file = imports.receive("till.csv", new ByteArrayInputStream(FILE.getBytes(UTF_8)), "Olga")
                .id();
        var question = imports.look(file).interpretation().questions().getFirst();
        assertThat(question.id()).isEqualTo("dates-1");
        suggested = DateStyle.valueOf(String.valueOf(question.suggestion()));
        other = suggested == DateStyle.DAY_MONTH_YEAR ? DateStyle.MONTH_DAY_YEAR : DateStyle.DAY_MONTH_YEAR;
    }

    private void says(DateStyle answer, DateStyle inTheTable) {
        assertThat(pages.post()
                        .uri("/imports/" + file + "/mapping")
                        .param("answer-dates-1", answer.name())
                        .param("dates-1", inTheTable.name())
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }

    private DateStyle understood() {
        return Objects.requireNonNull(imports.find(file).orElseThrow().mapping())
                .columns()
                .get(1)
                .dates();
    }

    @Test
    void an_answer_counts_and_is_still_chosen_when_one_comes_back() throws Exception {
        says(other, suggested);
        assertThat(understood()).isEqualTo(other);

        var page = pages.get()
                .uri("/imports/" + file + "/mapping")
                .with(asManager())
                .exchange()
                .getResponse()
                .getContentAsString();
        var select = page.substring(page.indexOf("<select id=\"answer-dates-1\""));
        assertThat(select.substring(0, select.indexOf("</select>")))
                .containsPattern("<option value=\"" + other + "\" selected")
                .doesNotContainPattern("<option value=\"" + suggested + "\" selected");
    }

    @Test
    void what_was_changed_in_the_table_is_not_overruled_by_a_question_left_as_it_stood() {
        says(suggested, other);

        assertThat(understood()).isEqualTo(other);
    }
}
