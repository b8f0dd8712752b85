package perennial.collect.customers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imports;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// What a file brings and what somebody types are taken back apart from each other.
class UndoAndHandsPageTest extends PageTest {

    private static final Pattern FIELD = Pattern.compile("name=\"(basis|edit)\" value=\"([^\"]*)\"");

    @Autowired
    private Imports imports;

    @Test
    void whom_somebody_edited_since_stays_as_they_left_them_when_the_file_is_taken_back() {
        long file = bring("Customer ID,Name,Email\n1,Ada,ada@x.example\n2,Bob,bob@x.example\n");
        change("Ada", "Ada Lovelace", "ada@x.example");

        assertThat(imports.undo(file)).isEmpty();

        assertThat(names()).containsExactly("Ada Lovelace");
        assertThat(emails()).containsExactly("ada@x.example");
        assertThat(bring("Customer ID,Name,Email\n1,Ada,ada@x.example\n")).isPositive();
        assertThat(names()).hasSize(1);
    }

    @Test
    void an_address_that_somebody_took_away_does_not_come_back() {
        long file = bring("Customer ID,Name,Email\n1,Ada,ada@x.example\n");
        change("Ada", "Ada", "countess@x.example");

        assertThat(imports.undo(file)).isEmpty();

        assertThat(emails()).containsExactly("countess@x.example");
    }

    @Test
    void taking_an_edit_back_keeps_what_a_file_brought_since() {
        bring("Customer ID,Name,Email\n1,Ada,ada@x.example\n");
        change("Ada", "Ada Lovelace", "ada@x.example");
        bring("Customer ID,Name,Email\n1,Ada,work@x.example\n");

        long edit =
                db.sql("select max(id) from customers.edit").query(Long.class).single();
        assertThat(pages.post().uri(EditPages.undo(edit)).with(asStaff()).with(csrf()))
                .hasStatus(303);

        assertThat(emails()).contains("ada@x.example", "work@x.example");
    }

    private long bring(String text) {
        var file = imports.receive("file.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), "Max");
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        return imports.apply(file.id(), Progress.SILENT).id();
    }

    private void change(String whom, String name, String email) {
        long id = db.sql("select id from customers.customer where name = :name")
                .param("name", whom)
                .query(Long.class)
                .single();
        var form = new String(
                pages.get()
                        .uri("/customers/" + id + "/edit")
                        .with(asStaff())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                UTF_8);
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.put("name", name);
        fields.put("email", email);
        var request = pages.post().uri("/customers/" + id).with(asStaff()).with(csrf());
        fields.forEach(request::param);
        assertThat(request).hasStatus(303);
    }

    private List<String> names() {
        return db.sql("select name from customers.customer order by id")
                .query(String.class)
                .list();
    }

    private List<String> emails() {
        return db.sql("select address from customers.email_address order by address")
                .query(String.class)
                .list();
    }
}
