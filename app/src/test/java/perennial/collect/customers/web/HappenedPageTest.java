package perennial.collect.customers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.collect.timeline.store.Partitions;
import perennial.testing.PageTest;

/// What happened with a customer while the page is open, and long before.
class HappenedPageTest extends PageTest {

    private static final Pattern ASK = Pattern.compile("hx-get=\"(/customers/\\d+/happened[^\"]+)\"");
    private static final Pattern EARLIER = Pattern.compile("href=\"(/customers/\\d+\\?happened=[^\"]*before=\\d+)");

    @Autowired
    private Partitions partitions;

    private long ada;

    @BeforeEach
    void ada_is_known() {
        ada = new House(db).person("Ada Lovelace");
    }

    @Test
    void an_open_page_learns_of_what_happens_and_is_left_in_peace_otherwise() {
        note("Came in", "2024-01-01");
        var ask = found(ASK, get("/customers/" + ada));

        assertThat(answer(ask, asReader()).getStatus()).isEqualTo(204);

        note("Came again", "2024-01-02");
        var now = get(ask);
        assertThat(now).contains("Came again", "Came in").doesNotContain("<html");
        assertThat(answer(found(ASK, now), asReader()).getStatus()).isEqualTo(204);
    }

    @Test
    void everything_is_shown_once_however_many_pages_it_takes() {
        db.sql("""
                insert into customers.note (customer_id, text, written_at)
                select :ada, 'number ' || n || '.', timestamptz '2024-01-01 10:00Z' + (n / 4) * interval '1 hour'
                  from generate_series(1, 150) n
                """).param("ada", ada).update();

        var seen = new StringBuilder();
        var page = get("/customers/" + ada);
        seen.append(page);
        int pagesSeen = 1;
        for (var earlier = EARLIER.matcher(page); earlier.find(); earlier = EARLIER.matcher(page)) {
            page = get(earlier.group(1).replace("&amp;", "&"));
            assertThat(page).doesNotContain("hx-get=\"/customers/");
            seen.append(page);
            pagesSeen++;
        }
        assertThat(pagesSeen).isEqualTo(3);
        for (int n = 1; n <= 150; n++) {
            assertThat(seen.toString().split(Pattern.quote("number " + n + "."), -1))
                    .as("times that note %s is shown", n)
                    .hasSize(2);
        }
    }

    @Test
    void where_people_look_around_is_for_those_who_work_with_them() {
        partitions.ensure(clock.instant());
        db.sql("insert into timeline.source (name) values ('web')").update();
        db.sql("""
                with key as (
                    insert into timeline.subject (kind, source_id, value, customer_id)
                    values ('email', 0, 'ada@example.com', :ada) returning id
                )
                insert into timeline.event (received_at, at, source_id, kind, name, subject_id)
                select :now::timestamptz, :now::timestamptz, (select id from timeline.source where name = 'web'), kind, name, key.id
                  from key, (values ('page', 'Divorce cakes'), ('track', 'Coupon Used')) e (kind, name)
                """).param("ada", ada).param("now", clock.instant().toString()).update();

        assertThat(pages.get().uri("/customers/" + ada).with(asStaff()))
                .bodyText()
                .contains("Divorce cakes", "Coupon Used");
        assertThat(pages.get().uri("/customers/" + ada).with(asReader()))
                .bodyText()
                .contains("Coupon Used")
                .doesNotContain("Divorce cakes");
    }

    @Test
    void a_place_that_is_none_is_answered_with_a_sentence_or_the_end() {
        assertThat(pages.get().uri("/customers/" + ada + "?before=yesterday").with(asReader()))
                .hasStatus(400);
        assertThat(pages.get().uri("/customers/" + ada + "?before=-5").with(asReader()))
                .hasStatusOk();
        assertThat(pages.get().uri("/customers/" + ada + "?happened=nonsense").with(asReader()))
                .hasStatusOk();
        assertThat(pages.get().uri("/customers/999999/happened").with(asReader()))
                .hasStatus(404);
    }

    private void note(String text, String day) {
        assertThat(pages.post()
                        .uri("/customers/" + ada + "/notes")
                        .with(asStaff())
                        .with(csrf())
                        .param("kind", "call")
                        .param("text", text)
                        .param("on", day))
                .hasStatus(303);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private String get(String path) {
        return new String(answer(path, asReader()).getContentAsByteArray(), UTF_8);
    }

    private MockHttpServletResponse answer(String path, RequestPostProcessor visitor) {
        return pages.get().uri(path).with(visitor).exchange().getResponse();
    }
}
