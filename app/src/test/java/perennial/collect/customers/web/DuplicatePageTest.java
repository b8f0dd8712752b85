package perennial.collect.customers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.customers.store.DuplicateSearch;
import perennial.collect.intake.Imports;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// Who looks through the book finds those who are in it twice, and why.
class DuplicatePageTest extends PageTest {

    @Autowired
    private Imports imports;

    @Autowired
    private DuplicateSearch search;

    @BeforeEach
    void a_book_with_some_twice() {
        bring("""
                Name,Email,Phone,Street,Postcode,City
                Jörg Müller,joerg.mueller@gmail.com,+49 30 5550 1984,Hauptstraße 5 a,10999,Berlin
                Anna Weiss,family@weiss.example,+49 30 5550 2222,Weg 1,10999,Berlin
                Peter Weiss,p@weiss.example,+49 30 5550 2222,Weg 1,10999,Berlin
                Eve Stone,eve@stone.example,,,,
                """);
        bring("""
                Name,Email,Phone,Street,Postcode,City
                "Mueller, Joerg",joergmueller+shop@googlemail.com,,Hauptstr. 5A,10999,Berlin
                J. Muller,jm@x.example,+49 30 5550 1984,,,
                Eva Stone,eva@stone.example,,,,
                """);
        search.look();
    }

    @Test
    void pairs_are_found_with_what_speaks_for_them() {
        assertThat(texts("""
                select c.name || ' = ' || o.name || ': ' || array_to_string(d.reasons, ' ')
                  from customers.duplicate d
                  join customers.customer c on c.id = d.customer_id
                  join customers.customer o on o.id = d.other_id
                 where not d.family
                 order by 1
                """))
                .containsExactly(
                        "Jörg Müller = J. Muller: phone name-shortened",
                        "Jörg Müller = Mueller, Joerg: name-rare email-variant address");
        assertThat(page("/customers/duplicates"))
                .contains("2 pairs of customers look like the same person.", "same phone number and one name is short")
                .doesNotContain("Weiss");
    }

    @Test
    void one_person_with_two_addresses_is_found_by_a_rare_name_and_two_of_a_common_name_are_left_in_peace() {
        var book = new StringBuilder("Name,Email\n");
        for (int i = 0; i < 30; i++) { // Annas and Schmidts enough
            book.append("Anna Name%d,anna%d@x.example\n".formatted(i, i));
            book.append("Given%d Schmidt,schmidt%d@x.example\n".formatted(i, i));
            book.append("Given%d Other%d,other%d@x.example\n".formatted(i, i + 50, i));
        }
        book.append("Ottokar Wiesengrund,ottokar@home.example\nOttokar Wiesengrund,info@wiesengrund.example\n");
        book.append("Anna Schmidt,anna@one.example\nAnna Schmidt,anna@other.example\n");
        bring(book.toString());
        search.look();

        var page = page("/customers/duplicates");
        assertThat(page)
                .contains("Ottokar Wiesengrund", "perhaps", "same name, and a rare one")
                .doesNotContain("Anna Schmidt");
        assertThat(texts("select score || ' ' || array_to_string(reasons, ' ') from customers.duplicate d "
                        + "join customers.customer c on c.id = d.customer_id where c.name like 'Ottokar%'"))
                .containsExactly("60 name-rare");
    }

    @Test
    void a_family_is_shown_apart_and_nobody_of_it_is_ticked() {
        assertThat(page("/customers/duplicates?show=family"))
                .contains("Anna Weiss", "Peter Weiss", "same phone number and same address")
                .doesNotContain("checked", "Müller");
    }

    @Test
    void those_ticked_become_one_and_the_flash_offers_the_way_back() {
        var jorg = id("Jörg Müller");
        var answer = pages.post()
                .uri("/customers/" + jorg + "/merge")
                .param("other", "" + id("Mueller, Joerg"), "" + id("J. Muller"))
                .param("back", "duplicates")
                .with(asStaff())
                .with(csrf());
        assertThat(answer).hasRedirectedUrl("/customers/duplicates");

        assertThat(texts("select name from customers.customer order by 1"))
                .containsExactly("Anna Weiss", "Eva Stone", "Eve Stone", "Jörg Müller", "Peter Weiss");
        assertThat(page("/customers/duplicates")).contains("Nobody, as far as one can tell");
        assertThat(page("/customers/" + jorg)).contains("Is one with", "/customers/merges/");

        var merge = texts("select distinct act::text from customers.merge").getFirst();
        assertThat(page("/customers/merges/" + merge)).contains("Part them again", "J. Muller");
        assertThat(pages.post()
                        .uri("/customers/merges/" + merge + "/undo")
                        .with(asStaff())
                        .with(csrf()))
                .hasRedirectedUrl("/customers/" + jorg);
        assertThat(texts("select name from customers.customer")).hasSize(7);
    }

    @Test
    void who_is_said_not_to_be_the_same_is_not_offered_again() {
        var jorg = id("Jörg Müller");
        var other = id("J. Muller");
        assertThat(pages.post()
                        .uri("/customers/" + jorg + "/not-same")
                        .param("other", "" + other)
                        .param("back", "duplicates")
                        .with(asStaff())
                        .with(csrf()))
                .hasRedirectedUrl("/customers/duplicates");

        assertThat(page("/customers/duplicates")).doesNotContain("J. Muller");
        search.look();
        assertThat(page("/customers/duplicates")).doesNotContain("J. Muller").contains("Mueller, Joerg");

        assertThat(pages.post()
                        .uri("/customers/" + jorg + "/not-same/undo?other=" + other)
                        .with(asStaff())
                        .with(csrf()))
                .hasStatus(303);
        search.look();
        assertThat(page("/customers/duplicates")).contains("J. Muller");
    }

    @Test
    void any_two_can_be_found_put_side_by_side_and_made_one_with_a_choice() {
        var eve = id("Eve Stone");
        var eva = id("Eva Stone");
        assertThat(page("/customers/" + eve)).contains("/customers/" + eve + "/merge");
        assertThat(page("/customers/" + eve + "/merge?q=stone"))
                .contains("/customers/" + eve + "/merge/" + eva)
                .doesNotContain("/customers/" + eve + "/merge/" + eve);
        assertThat(page("/customers/" + eve + "/merge/" + eva))
                .contains("Eve Stone", "Eva Stone", "eve@stone.example, eva@stone.example");

        assertThat(pages.post()
                        .uri("/customers/" + eve + "/merge")
                        .param("other", "" + eva)
                        .param("name", "other")
                        .with(asStaff())
                        .with(csrf()))
                .hasRedirectedUrl("/customers/" + eve);

        assertThat(texts("select name from customers.customer where id = " + eve))
                .containsExactly("Eva Stone");
    }

    @Test
    void who_may_only_read_makes_nobody_one() {
        var eve = id("Eve Stone");

        assertThat(pages.get().uri("/customers/duplicates").with(asReader())).hasStatus(403);
        assertThat(pages.post()
                        .uri("/customers/" + eve + "/merge")
                        .param("other", "" + id("Eva Stone"))
                        .with(asReader())
                        .with(csrf()))
                .hasStatus(403);
    }

    private void bring(String text) {
        var file = imports.receive("file.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), "Max");
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        imports.apply(file.id(), Progress.SILENT);
    }

    private String page(String path) {
        var answer = pages.get().uri(path).with(asStaff()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private long id(String name) {
        return db.sql("select id from customers.customer where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
