package perennial.collect.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import perennial.testing.PageTest;

class EditPageTest extends PageTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(basis|edit)\" value=\"([^\"]*)\"");

    private MvcTestResult posts(String path, String... fieldsAndValues) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.exchange();
    }

    private Map<String, String> form(long id) throws Exception {
        var html = pages.get()
                .uri("/customers/" + id + "/edit")
                .with(asStaff())
                .exchange()
                .getResponse()
                .getContentAsString();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(html).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private MvcTestResult changes(long id, Map<String, String> form, String... fieldsAndValues) {
        var all = new LinkedHashMap<>(form);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            all.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        var flat = all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return posts("/customers/" + id, flat);
    }

    private long only() {
        return db.sql("select id from customers.customer where kind = 'person'")
                .query(Long.class)
                .single();
    }

    private String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    @Test
    void a_person_is_entered_with_all_that_is_known_of_them() {
        assertThat(posts(
                        "/customers",
                        "given-name",
                        "Ada",
                        "family-name",
                        "O'Malley 🌷",
                        "email",
                        "Ada@Example.com\n\n ada.work@example.com ",
                        "phone",
                        "01 234 5678\n+49 30 1234567",
                        "company",
                        "Müller & Söhne",
                        "birth-day",
                        "29",
                        "birth-month",
                        "2",
                        "language",
                        "de",
                        "country",
                        "DE",
                        "time-zone",
                        "Europe/Berlin",
                        "tags",
                        "vip, regular",
                        "line1",
                        "Hauptstraße 1",
                        "city",
                        "Berlin",
                        "land",
                        "DE",
                        "attribute",
                        "Favourite table",
                        "value",
                        "=cmd|' /C calc'!A0"))
                .hasStatus(303);

        long id = only();
        assertThat(pages.get().uri("/customers/" + id).with(asReader()))
                .bodyText()
                .contains(
                        "Ada O'Malley 🌷",
                        "mailto:ada@example.com",
                        "ada.work@example.com",
                        "tel:+49301234567",
                        "Müller &amp; Söhne",
                        "29 February",
                        "Hauptstraße 1",
                        "=cmd|",
                        "vip",
                        "Berlin")
                .doesNotContain("/edit");
        assertThat(
                        one(
                                "select string_agg(number || '=' || as_written, ' ' order by added_at) from customers.phone_number"))
                .startsWith("+49")
                .contains("=01 234 5678")
                .contains("+49301234567=+49 30 1234567");
        assertThat(one("select kind from customers.customer where name = 'Müller & Söhne'"))
                .isEqualTo("company");
        assertThat(one("select string_agg(namespace || value, ' ') from customers.identity where namespace = 'email'"))
                .contains("emailada@example.com");
        assertThat(one("select count(*) from jobs.run where job = 'refresh.soon'"))
                .isEqualTo("1");
        assertThat(one("select action from access.audit_entry order by id desc limit 1"))
                .isEqualTo("customers.added");
    }

    @Test
    void what_cannot_be_right_is_said_under_its_field_and_nothing_typed_is_lost() {
        assertThat(posts(
                        "/customers",
                        "name",
                        "x".repeat(301),
                        "email",
                        "ada at example",
                        "phone",
                        "call me",
                        "birth-day",
                        "30",
                        "birth-month",
                        "2",
                        "attribute",
                        "",
                        "value",
                        "by the window"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "longer than 300",
                        "“ada at example” does not look like",
                        "“call me” can’t be called",
                        "There is no such day",
                        "stands there without saying what it is",
                        "value=\"by the window\"",
                        "x".repeat(301));
        assertThat(one("select count(*) from customers.customer")).isEqualTo("0");
    }

    @Test
    void whoever_shares_an_address_with_somebody_is_asked_whether_they_are_one() {
        var house = new House(db);
        house.email(house.person("Grace"), "both@example.com");

        assertThat(posts("/customers", "name", "Alan", "email", "both@example.com"))
                .hasStatus(422)
                .bodyText()
                .contains("Grace</a> has this e-mail address already");
        assertThat(posts("/customers", "name", "Alan", "email", "both@example.com", "shared", "true"))
                .hasStatus(303);
    }

    @Test
    void a_change_can_be_taken_back_row_for_row() throws Exception {
        posts("/customers", "name", "Ada", "email", "ada@example.com", "phone", "+49 30 1234567", "line1", "A 1");
        long id = only();
        var before = new House(db).rows();

        assertThat(changes(id, form(id), "name", "Ada L.", "email", "new@example.com", "line1", "B 2"))
                .hasStatus(303);
        assertThat(new House(db).rows())
                .contains("Ada L.", "new@example.com", "B 2")
                .doesNotContain("+4930");

        long edit = Long.parseLong(one("select max(id) from customers.edit"));
        assertThat(posts("/customers/edits/" + edit + "/undo")).hasStatus(303);
        assertThat(new House(db).rows()).isEqualTo(before);
        assertThat(posts("/customers/edits/" + edit + "/undo")).hasStatus(303);
        assertThat(new House(db).rows()).isEqualTo(before);
    }

    @Test
    void somebody_new_can_be_taken_back_too() {
        var before = new House(db).rows();
        posts("/customers", "name", "Ada", "email", "ada@example.com", "tags", "vip");

        posts("/customers/edits/" + one("select max(id) from customers.edit") + "/undo");

        assertThat(new House(db).rows()).isEqualTo(before);
    }

    @Test
    void who_was_quicker_is_named_and_nothing_is_overwritten_unseen() throws Exception {
        posts("/customers", "name", "Ada", "country", "DE");
        long id = only();
        var early = form(id);
        changes(id, form(id), "name", "Ada", "country", "FR");

        assertThat(changes(id, early, "name", "Ada Lovelace", "country", "DE"))
                .hasStatus(409)
                .bodyText()
                .contains("Stella changed this meanwhile", "Country: FR", "Ada Lovelace");
        assertThat(one("select name || country from customers.customer")).isEqualTo("AdaFR");
    }

    @Test
    void an_import_that_added_an_address_meanwhile_is_noticed() throws Exception {
        posts("/customers", "name", "Ada");
        long id = only();
        var early = form(id);
        new House(db).email(id, "from-a-file@example.com");

        assertThat(changes(id, early, "name", "Ada L."))
                .hasStatus(409)
                .bodyText()
                .contains("from-a-file@example.com");
    }

    @Test
    void a_request_can_set_nothing_but_what_the_form_has() throws Exception {
        posts("/customers", "name", "Ada", "import_id", "7", "version", "99", "kind", "company", "id", "5");

        assertThat(one("select kind || version || coalesce(import_id, 0) from customers.customer"))
                .isEqualTo("person10");
    }

    @Test
    void a_consent_is_kept_with_its_proof() {
        long id = new House(db).person("Ada");

        assertThat(posts("/customers/" + id + "/consents", "channel", "email", "granted", "yes", "how", "paper"))
                .hasStatus(303);
        assertThat(one("select count(*) from customers.consent"))
                .as("a yes without its text")
                .isEqualTo("0");

        posts(
                "/customers/" + id + "/consents",
                "channel",
                "email",
                "granted",
                "yes",
                "how",
                "paper",
                "on",
                "2026-01-05",
                "text",
                "Send me <b>news</b>");
        assertThat(pages.get().uri("/customers/" + id).with(asReader()))
                .bodyText()
                .contains(
                        "Agreed: E-mail",
                        "Signed on paper",
                        "Written down by Stella",
                        "Send me &lt;b&gt;news&lt;/b&gt;");

        posts("/customers/" + id + "/consents", "channel", "email", "granted", "no", "how", "phone");
        assertThat(one("select count(*) from customers.consented_v1")).isEqualTo("0");
        assertThat(one("select count(*) from customers.consent")).isEqualTo("2");
    }

    @Test
    void readers_look_and_change_nothing() {
        long id = new House(db).person("Ada");

        assertThat(pages.get().uri("/customers/" + id + "/edit").with(asReader()))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/customers/" + id)
                        .param("name", "Eve")
                        .with(asReader())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(pages.get().uri("/customers/" + id).with(asReader()))
                .bodyText()
                .doesNotContain("<form class=\"form\" method=\"post\"");
    }

    @Test
    void ugly_names_are_shown_as_they_are_and_do_no_harm() throws Exception {
        var ugly = "\"><script>alert(1)</script> 🦄 שלום " + "ä".repeat(10_000);
        long id = new House(db).person(ugly);

        assertThat(pages.get().uri("/customers/" + id).with(asStaff()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;", "שלום")
                .doesNotContain("<script>alert");
        assertThat(changes(id, form(id), "name", ugly, "country", "IL")).hasStatus(303);
    }
}
