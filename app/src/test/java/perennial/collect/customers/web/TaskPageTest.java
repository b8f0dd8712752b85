package perennial.collect.customers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.testing.PageTest;

/// Calls and meetings that were, and tasks that are still to be done.
class TaskPageTest extends PageTest {

    private long ada;

    @BeforeEach
    void ada_is_known() {
        ada = new House(db).person("Ada Lovelace");
    }

    @Test
    void a_call_and_a_meeting_are_part_of_what_happened() {
        write("call", "Asked for the wedding cake", "2024-02-03");
        write("meeting", "Tasted three cakes", "2024-03-05");

        assertThat(page("")).contains("Asked for the wedding cake", "3 February 2024", "Tasted three cakes");
        assertThat(db.sql("select kind from customers.note order by at")
                        .query(String.class)
                        .list())
                .containsExactly("call", "meeting");
    }

    @Test
    void a_task_waits_until_it_is_done_and_only_then_has_happened() {
        write("task", "Send the offer", "2024-01-15");
        assertThat(page("?happened=note")).contains("<h3>To do", "Send the offer", "Late");
        assertThat(tasks()).contains("Send the offer", "Ada Lovelace", "Late", "One is due today or late");

        post(task() + "/done?from=tasks", 303);
        assertThat(tasks()).doesNotContain("Send the offer").contains("Nothing to do");
        assertThat(page("?happened=note"))
                .contains("Send the offer", "Task, done")
                .doesNotContain("<h3>To do");

        post(task() + "/undo", 303);
        assertThat(tasks()).contains("Send the offer");
    }

    @Test
    void a_task_is_done_once_and_only_with_whom_it_is_for() {
        write("task", "Send the offer", "");
        long bob = new House(db).person("Bob");
        post("/customers/" + bob + "/tasks/" + note() + "/done", 303);
        assertThat(tasks()).contains("Send the offer", "When there is time");

        post(task() + "/done", 303);
        post(task() + "/done", 303);
        assertThat(db.sql("select count(*) from customers.note where done_at is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void today_reminds_of_what_is_due() {
        write("task", "Send the offer", clock.instant().toString().substring(0, 10));
        write("task", "Some day", "2039-01-01");
        assertThat(tasks()).contains("One is due today or late");
    }

    @Test
    void days_that_cannot_be_and_kinds_nobody_knows_are_refused_with_a_sentence() {
        write("task", "Send the offer", "2024-02-31");
        write("task", "Send the offer", "9999-01-01");
        write("call", "Called", "1066-10-14");
        write("dream", "Dreamt of cake", "");
        assertThat(db.sql("select count(*) from customers.note")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_task_gets_another_day() {
        write("task", "Send the offer", "2039-01-15");
        var path = "/customers/" + ada + "/notes/" + note();
        assertThat(get(path)).contains("Due by", "2039-01-15");

        assertThat(pages.post()
                        .uri(path)
                        .with(asStaff())
                        .with(csrf())
                        .param("text", "Send the offer")
                        .param("on", ""))
                .hasStatus(303);
        assertThat(tasks()).contains("When there is time");
    }

    @Test
    void readers_see_tasks_and_change_nothing() {
        write("task", "Send <the> offer", "");
        assertThat(pages.get().uri("/tasks").with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Send &lt;the&gt; offer")
                .doesNotContain("/done");
        assertThat(pages.post().uri(task() + "/done").with(asReader()).with(csrf()))
                .hasStatus(403);
    }

    private void write(String kind, String text, String on) {
        assertThat(pages.post()
                        .uri("/customers/" + ada + "/notes")
                        .with(asStaff())
                        .with(csrf())
                        .param("kind", kind)
                        .param("text", text)
                        .param("on", on))
                .hasStatus(303);
    }

    private void post(String path, int status) {
        RequestPostProcessor staff = asStaff();
        assertThat(pages.post().uri(path).with(staff).with(csrf())).hasStatus(status);
    }

    private long note() {
        return db.sql("select max(id) from customers.note").query(Long.class).single();
    }

    private String task() {
        return "/customers/" + ada + "/tasks/" + note();
    }

    private String page(String query) {
        return get("/customers/" + ada + query);
    }

    private String tasks() {
        return get("/tasks");
    }

    private String get(String path) {
        return new String(
                pages.get().uri(path).with(asStaff()).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }
}
