package perennial.collect.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.testing.PageTest;

class NotePageTest extends PageTest {

    private long ada;

    @BeforeEach
    void ada_is_known() {
        ada = new House(db).person("Ada Lovelace");
        post(asStaff(), "/customers/" + ada + "/notes", "Likes ry bread", 303);
    }

    @Test
    void a_note_is_corrected_by_whoever_works_here() {
        assertThat(page(asStaff())).contains("Likes ry bread", path());

        post(asStaff(), path(), "Likes rye bread", 303);

        assertThat(page(asReader())).contains("Likes rye bread").doesNotContain("Likes ry bread", path());
    }

    @Test
    void a_note_is_taken_out_and_can_be_had_back() {
        post(asStaff(), path() + "/remove", "", 303);
        assertThat(page(asStaff())).doesNotContain("Likes ry bread");
        assertThat(pages.get().uri(path()).with(asStaff())).hasStatus(404);

        post(asStaff(), path() + "/undo", "", 303);
        assertThat(page(asStaff())).contains("Likes ry bread");
    }

    @Test
    void a_correction_to_nothing_is_none() {
        post(asStaff(), path(), "  ", 303);
        assertThat(page(asStaff())).contains("Likes ry bread");
    }

    @Test
    void a_note_is_found_only_with_whom_it_is_about() {
        long bob = new House(db).person("Bob");
        post(asStaff(), "/customers/" + bob + "/notes/" + note() + "/remove", "", 404);
        post(asStaff(), "/customers/" + bob + "/notes/" + note(), "Mine now", 404);
        assertThat(page(asStaff())).contains("Likes ry bread");
    }

    @Test
    void readers_change_nothing() {
        post(asReader(), path(), "x", 403);
        post(asReader(), path() + "/remove", "", 403);
    }

    private long note() {
        return db.sql("select id from customers.note").query(Long.class).single();
    }

    private String path() {
        return "/customers/" + ada + "/notes/" + note();
    }

    private String page(RequestPostProcessor visitor) {
        return new String(
                pages.get()
                        .uri("/customers/" + ada)
                        .with(visitor)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void post(RequestPostProcessor visitor, String path, String text, int status) {
        assertThat(pages.post().uri(path).with(visitor).with(csrf()).param("text", text))
                .hasStatus(status);
    }
}
