package perennial.collect.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import perennial.ground.refresh.Refresh;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

class ListPageTest extends PageTest {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private Refresh refresh;

    private String list(String... fieldsAndValues) throws Exception {
        var address = UriComponentsBuilder.fromPath("/customers");
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            address.queryParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        var answer = pages.get()
                .uri(address.encode().build().toUri())
                .with(asStaff())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult posts(String path, String... fieldsAndValues) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.exchange();
    }

    private void refreshes() {
        refresh.run(new Standpoint(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")), Progress.SILENT);
    }

    private void ordered(long customer, String day, long minor) {
        db.sql("""
                insert into orders.orders (namespace, number, customer_id, placed_at, placed_on, currency, gross_minor,
                                           gross_reported, state, channel, content)
                values ('till', :number, :customer, :day::date + time '10:00', :day::date, 'EUR', :minor, :minor,
                        'placed', 'shop', 1)
                """)
                .param("number", customer + day)
                .param("customer", customer)
                .param("day", day)
                .param("minor", minor)
                .update();
    }

    @Test
    void whom_no_refresh_has_seen_is_in_the_list_all_the_same() throws Exception {
        var house = new House(db);
        ordered(house.person("Regular Rita"), "2026-05-01", 5_000);
        refreshes();
        posts("/customers", "name", "New Nora");

        assertThat(list()).containsSubsequence("Regular Rita", "New Nora").contains("2 customers.");
        assertThat(list("sort", "spent", "q", "nora")).contains("New Nora").doesNotContain("Regular Rita");

        refreshes();
        assertThat(db.sql("select count(*) from customers.newcomer")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(list()).contains("Regular Rita", "New Nora", "2 customers.");
    }

    @Test
    void the_pages_of_a_list_hold_everybody_once() throws Exception {
        db.sql("insert into customers.customer (name) select 'Seen ' || n || '.' from generate_series(1, 60) n")
                .update();
        refreshes();
        db.sql("""
                with fresh as (insert into customers.customer (name)
                               select 'Unseen ' || n || '.' from generate_series(1, 60) n returning id)
                insert into customers.newcomer (first_id) select min(id) from fresh
                """).update();

        for (var sort : new String[] {"value", "name", "new"}) {
            var all = new StringBuilder();
            String next = "/customers?sort=" + sort;
            int many = 0;
            while (next != null) {
                var html = pages.get()
                        .uri(URI.create(next))
                        .with(asReader())
                        .exchange()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                all.append(html);
                many++;
                var link = NEXT.matcher(html);
                next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            }
            assertThat(many).as(sort).isEqualTo(3);
            for (int n = 1; n <= 60; n++) {
                assertThat(all).as(sort).containsOnlyOnce(">Seen " + n + ".<").containsOnlyOnce(">Unseen " + n + ".<");
            }
        }
    }

    @Test
    void every_filter_other_pages_link_to_narrows_and_is_a_chip_to_take_away() throws Exception {
        var house = new House(db);
        long ada = house.person("Ada Lovelace");
        house.person("Grace Hopper");
        long firm = house.company("Bakery & Sons");
        house.tag(ada, "vip & co");
        db.sql("update customers.customer set country = 'DE', company_id = :firm where id = :ada")
                .param("firm", firm)
                .param("ada", ada)
                .update();
        db.sql("""
                insert into customers.consent (customer_id, channel, granted, proof) values (:ada, 'email', true, '{}')
                """).param("ada", ada).update();
        ordered(ada, "2026-05-01", 5_000);
        db.sql("insert into orders.product (id, key, name) overriding system value values (7, 'rye', 'Rye')")
                .update();
        db.sql("insert into orders.line select id, 1, 7, 2, 5000 from orders.orders")
                .update();
        refreshes();
        db.sql("""
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                values (:ada, 'lead', 'new', 'x', '{}', '2026-06-10')
                """).param("ada", ada).update();

        for (var filter : new String[][] {
            {"tag", "vip & co", "Tag: vip &amp; co"},
            {"country", "de", "Country: Germany"},
            {"company", "" + firm, "At Bakery &amp; Sons"},
            {"consent", "email", "Agreed to E-mail"},
            {"q", "lovel", "“lovel”"},
            {"q", "ADA", "“ADA”"},
            {"product", "7", "Bought Rye"},
            {"channel", "shop", "Bought through shop"},
            {"cohort", "2026-05", "May 2026"},
            {"rfm", "3-3-*", "3-3-*"},
            {"stage", "new", "Stage: New"},
            {"moved", "lead~new", "Moved from Lead to New"},
            {"arrived", "new", "Reached “New” for the first time"},
            {"bought", "2026-05", "Bought in May 2026"},
            {"rhythm", "in", "In their rhythm"},
        }) {
            assertThat(list(filter[0], filter[1]))
                    .as(filter[0])
                    .contains("Ada Lovelace", filter[2])
                    .doesNotContain("Grace Hopper");
        }
        assertThat(list("moved", "lead~new", "since", "2026-06-10")).contains("Ada Lovelace", "since 10 June");
        assertThat(list("moved", "lead~new", "since", "2026-06-11")).doesNotContain("Ada Lovelace");
        assertThat(list("consent", "no-email")).doesNotContain("Ada Lovelace");
        assertThat(list("stage", "'; drop table customers.customer; --")).doesNotContain("Ada Lovelace");
    }

    @Test
    void columns_are_kept_for_the_person_and_stand_in_the_address() throws Exception {
        var house = new House(db);
        house.email(house.person("Ada"), "ada@example.com");

        assertThat(posts("/customers/columns", "column", "email", "column", "tags", "column", "no_such", "address", ""))
                .hasStatus(303)
                .hasHeader("Location", "/customers?sort=value&columns=email%2Ctags");

        assertThat(list()).contains("data-label=\"E-mail\"").doesNotContain("data-label=\"Stage\"");
        assertThat(list("columns", "country"))
                .contains("data-label=\"Country\"")
                .doesNotContain("data-label=\"E-mail\"");
        assertThat(pages.get().uri("/customers").with(asManager())).bodyText().contains("data-label=\"Stage\"");
    }

    @Test
    void a_view_is_kept_shared_changed_removed_and_brought_back_by_whom_it_belongs_to() throws Exception {
        new House(db).person("Ada");
        posts("/customers/views", "name", "Mine <i>", "address", "q=ada&sort=name&columns=email&evil=1");
        long mine =
                db.sql("select id from customers.saved_view").query(Long.class).single();

        assertThat(db.sql("select address from customers.saved_view")
                        .query(String.class)
                        .single())
                .isEqualTo("q=ada&sort=name&columns=email");
        assertThat(list()).contains("Mine &lt;i&gt;");
        assertThat(pages.get().uri("/customers").with(asManager())).bodyText().doesNotContain("Mine &lt;i&gt;");
        assertThat(pages.post()
                        .uri("/customers/views/" + mine + "/remove")
                        .with(asOwner())
                        .with(csrf()))
                .hasStatus(404);

        posts("/customers/views/" + mine, "name", "Ours", "shared", "true", "address", "q=ada");
        assertThat(pages.get().uri("/customers").with(asReader())).bodyText().contains("Ours");
        assertThat(pages.post()
                        .uri("/customers/views/" + mine)
                        .param("name", "Taken")
                        .param("address", "")
                        .with(asReader())
                        .with(csrf()))
                .hasStatus(404);

        posts("/customers/views/" + mine + "/remove");
        assertThat(list()).doesNotContain(">Ours<");
        posts("/customers/views/" + mine + "/undo");
        assertThat(list()).contains(">Ours<");
    }

    @Test
    void readers_arrange_their_own_list_and_share_nothing() {
        pages.post()
                .uri("/customers/views")
                .param("name", "Rita's")
                .param("shared", "true")
                .param("address", "q=a")
                .with(asReader())
                .with(csrf())
                .exchange();

        assertThat(db.sql("select shared from customers.saved_view")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void all_that_match_are_tagged_at_once_and_the_undo_spares_who_had_the_tag_before() throws Exception {
        db.sql("""
                insert into customers.customer (name, country)
                select 'Customer ' || n, case when n % 2 = 0 then 'DE' else 'FR' end from generate_series(1, 200) n
                """).update();
        db.sql("insert into customers.newcomer select min(id) from customers.customer")
                .update();
        db.sql("""
                insert into customers.tag (customer_id, tag, import_id)
                select id, 'vip', 3 from customers.customer where country = 'DE' order by id limit 10
                """).update();
        var before = new House(db).rows();

        assertThat(list("country", "DE")).contains("All about ");
        posts("/customers/tag", "scope", "all", "address", "country=DE", "tag", "vip", "do", "give", "id", "1");
        assertThat(db.sql("select count(*) from customers.tag where tag = 'vip'")
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
        assertThat(db.sql("select customers from customers.bulk_edit")
                        .query(Long.class)
                        .single())
                .isEqualTo(90);
        undoLast();
        assertThat(new House(db).rows()).isEqualTo(before);

        posts("/customers/tag", "scope", "all", "address", "", "tag", "vip", "do", "take");
        assertThat(db.sql("select count(*) from customers.tag")
                        .query(Long.class)
                        .single())
                .isZero();
        undoLast();
        undoLast();
        assertThat(new House(db).rows()).isEqualTo(before);
    }

    private void undoLast() {
        posts("/customers/bulk/"
                + db.sql("select max(id) from customers.bulk_edit")
                        .query(Long.class)
                        .single() + "/undo");
    }

    @Test
    void only_those_ticked_are_tagged_and_nobody_when_nobody_is() {
        var house = new House(db);
        long ada = house.person("Ada");
        house.person("Grace");

        posts("/customers/tag", "scope", "chosen", "address", "", "tag", "vip", "id", "" + ada);
        posts("/customers/tag", "scope", "chosen", "address", "", "tag", "nobody");

        assertThat(db.sql("select string_agg(customer_id || tag, ',') from customers.tag")
                        .query(String.class)
                        .single())
                .isEqualTo(ada + "vip");
    }

    @Test
    void a_list_taken_along_has_its_columns_and_no_cell_that_calculates() throws Exception {
        var house = new House(db);
        house.email(house.person("=cmd|' /C calc'!A0"), "ada@example.com");
        house.person("Grace 🦄");

        var csv = pages.get()
                .uri("/customers.csv?columns=email&sort=name")
                .with(asStaff())
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("'=cmd|' /C calc'!A0,ada@example.com"))
                .anyMatch(line -> line.endsWith("Grace 🦄,"));

        var xlsx = pages.get()
                .uri("/customers.xlsx?columns=email,since&q=grace")
                .with(asStaff())
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(texts(xlsx))
                .contains("Grace &#x1f984;")
                .doesNotContain("=cmd")
                .doesNotContain("<f>");
        assertThat(pages.get().uri("/customers.xlsx").with(asReader())).hasStatus(403);
    }

    private static String texts(byte[] workbook) throws Exception {
        var texts = new StringBuilder();
        var file = Files.createTempFile("customers", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().contains("sheet")) {
                    texts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return texts.toString();
    }

    @Test
    void a_search_that_fits_thousands_finds_them_all_the_same() throws Exception {
        db.sql("insert into customers.customer (name) select 'Ada ' || n from generate_series(1, 5100) n")
                .update();
        db.sql("insert into customers.newcomer select min(id) from customers.customer")
                .update();
        new House(db).person("Grace");

        assertThat(list("q", "ada")).contains(">Ada 5100<", "About ").doesNotContain("Grace");
        assertThat(list("q", "ada 5100")).contains(">Ada 5100<", "One customer.");
    }

    @Test
    void names_as_people_really_have_them_do_the_list_no_harm() throws Exception {
        var house = new House(db);
        house.person("\"><img src=x onerror=alert(1)>");
        house.person("محمد " + "ü".repeat(10_000));

        assertThat(list("sort", "name"))
                .contains("&lt;img", "محمد", "…")
                .doesNotContain("<img src=x")
                .satisfies(html -> assertThat(html.length()).isLessThan(60_000));
    }
}
