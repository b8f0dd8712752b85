package perennial.ground.privacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.ground.privacy.Erasure;
import perennial.testing.PageTest;

class PersonPageTest extends PageTest {

    @Autowired
    private Erasure erasure;

    private long ada;

    @BeforeEach
    void ada_is_a_customer() {
        ada = db.sql("insert into customers.customer (name) values ('Ada <Lovelace>') returning id")
                .query(Long.class)
                .single();
        db.sql("insert into customers.email_address (customer_id, address) values (:id, 'ada@shop.example')")
                .param("id", ada)
                .update();
        db.sql(
                        "insert into customers.identity (namespace, value, customer_id) values ('email', 'ada@shop.example', :id)")
                .param("id", ada)
                .update();
    }

    @Test
    void the_page_says_what_goes_what_stays_and_that_backups_still_hold_them() {
        assertThat(pages.get().uri(path()).with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Export everything we know", "They become sales to nobody you know.")
                .contains("Backups made before still hold this person.", "type their name: Ada &lt;Lovelace&gt;");
    }

    @Test
    void the_export_is_one_file_to_read_and_for_programs_and_is_on_record() throws IOException {
        var answer = send(asManager(), "/export");

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/zip");
        var files = unzipped(answer.getResponse().getContentAsByteArray());
        assertThat(files.get("data.json")).contains("\"ada@shop.example\"", "customers.email_address");
        assertThat(files.get("data.html"))
                .contains("What is known about Ada &lt;Lovelace&gt;", "ada@shop.example")
                .doesNotContain("<Lovelace>");
        assertThat(record()).containsExactly("privacy.exported");
    }

    @Test
    void without_the_right_name_nothing_is_erased() {
        assertThat(send(asOwner(), "/erase", "name", "Ada"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not the name.");
        assertThat(record()).isEmpty();
    }

    @Test
    void with_the_name_she_is_erased_and_her_page_says_so() {
        assertThat(send(asManager(), "/erase", "name", " ada  <lovelace> ")).hasStatus(303);
        assertThat(pages.get().uri(path()).with(asManager()))
                .bodyText()
                .contains("Going through every table and every file");

        erasure.run(ada, null);

        assertThat(pages.get().uri(path()).with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing here leads to them any more.");
        assertThat(pages.get().uri("/customers/" + ada).with(asManager())).hasStatus(404);
        assertThat(pages.get().uri("/settings/privacy").with(asManager()))
                .bodyText()
                .contains("One customer was erased.", "Customer " + ada, "They stay out");
    }

    @Test
    void who_was_erased_can_be_let_in_again_by_the_address_they_had() {
        erasure.run(ada, null);

        assertThat(pages.post()
                        .uri("/settings/privacy/come-back")
                        .param("who", "ada@shop.example")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);

        assertThat(pages.get().uri("/settings/privacy").with(asManager()))
                .bodyText()
                .contains("They may come back");
    }

    @Test
    void staff_neither_export_nor_erase() {
        assertThat(pages.get().uri(path()).with(asStaff())).hasStatus(403);
        assertThat(send(asStaff(), "/export")).hasStatus(403);
        assertThat(send(asStaff(), "/erase", "name", "Ada <Lovelace>")).hasStatus(403);
        assertThat(pages.get().uri("/customers/" + ada).with(asStaff()))
                .bodyText()
                .doesNotContain("personal-data");
        assertThat(pages.get().uri("/customers/" + ada).with(asManager()))
                .bodyText()
                .contains(path());
    }

    private String path() {
        return "/customers/" + ada + "/personal-data";
    }

    private MvcTestResult send(RequestPostProcessor who, String where, String... fields) {
        var form = pages.post().uri(path() + where);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        return form.with(who).with(csrf()).exchange();
    }

    private List<String> record() {
        return db.sql("select action from access.audit_entry order by id")
                .query(String.class)
                .list();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
