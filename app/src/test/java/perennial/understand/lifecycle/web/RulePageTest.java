package perennial.understand.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import perennial.testing.PageTest;

class RulePageTest extends PageTest {

    private MockMvcRequestBuilder rules(String atRisk) {
        return pages.post()
                .uri("/lifecycle/rules")
                .param("long-silent.rhythms", "4")
                .param("overdue.rhythms", atRisk)
                .param("came-back.rhythms", "4")
                .param("regular.purchases", "5")
                .param("on.long-silent", "true")
                .param("on.overdue", "true")
                .with(csrf());
    }

    private long kept() {
        return db.sql("select count(*) from lifecycle.rule").query(Long.class).single();
    }

    @Test
    void everybody_may_read_the_rules_but_only_managers_may_change_them() {
        assertThat(pages.get().uri("/lifecycle/rules").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Silent for more than 4 times their usual gap");
        assertThat(rules("3").with(asStaff())).hasStatus(403);
        assertThat(kept()).isZero();
    }

    @Test
    void a_change_is_kept_on_record_and_everybody_is_looked_at_anew() {
        assertThat(rules("3").with(asManager())).hasStatus(303);

        assertThat(db.sql("select bounds->>'rhythms' from lifecycle.rule where key = 'overdue'")
                        .query(String.class)
                        .single())
                .startsWith("3");
        assertThat(db.sql("select count(*) from access.audit_entry where action = 'lifecycle.rules-changed'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_preview_changes_nothing() {
        assertThat(rules("3").param("do", "preview").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody would move");
        assertThat(kept()).isZero();
    }

    @Test
    void a_wrong_number_comes_back_with_its_reason() {
        assertThat(rules("9").with(asManager())).hasStatus(422).bodyText().contains("Somebody must be at risk before");
        assertThat(kept()).isZero();
    }

    @Test
    void the_standard_rules_are_one_step_away() {
        assertThat(rules("3").with(asManager())).hasStatus(303);
        assertThat(pages.post()
                        .uri("/lifecycle/rules/standard")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(kept()).isZero();
    }
}
