package perennial.ground.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.ground.jobs.Progress;
import perennial.ground.settings.FollowJob;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.PageTest;

class SettingsPageTest extends PageTest {

    @Autowired
    private BusinessSettings settings;

    @Autowired
    private FollowJob follow;

    @Test
    void the_page_shows_the_business_with_names_in_the_readers_language() {
        assertThat(pages.get().uri("/settings").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Olga&#39;s Bakery", ">Euro (EUR)<", "Europe / Berlin · Central European Time", ">Ireland<")
                .contains("value=\"IE\" selected", "value=\"MONDAY\" selected");
        assertThat(pages.get().uri("/settings").header("Accept-Language", "de").with(asManager()))
                .hasStatusOk();
    }

    @Test
    void a_new_name_is_saved_and_on_record_with_the_old_one_and_nothing_is_worked_out_anew() {
        assertThat(send(asManager(), "name", "Wagner & Töchter")).hasStatus(303);

        assertThat(settings.business().name()).isEqualTo("Wagner & Töchter");
        assertThat(record()).containsExactly("{\"name\": \"Olga's Bakery\"} {\"name\": \"Wagner & Töchter\"}");
        assertThat(asked()).isEmpty();
    }

    @Test
    void another_time_zone_has_everything_worked_out_anew_and_the_page_says_so_meanwhile() {
        assertThat(send(asManager(), "zone", "America/New_York")).hasStatus(303);

        assertThat(asked()).containsExactly("settings.follow");
        assertThat(pages.get().uri("/settings").with(asManager()))
                .bodyText()
                .contains("The last change is being worked in", "Waiting for its turn", "/settings/progress");
    }

    @Test
    void the_day_of_an_order_follows_the_time_zone() {
        anOrderAt("2026-03-01T23:30:00Z", "2026-03-02"); // in Berlin
        send(asManager(), "zone", "America/New_York");

        follow.run(new FollowJob.Everything(), SILENT);

        assertThat(db.sql("select placed_on::text from orders.orders")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-01");
        assertThat(asked()).contains("refresh.everything");
    }

    @Test
    void two_changes_before_the_work_is_done_are_both_followed() {
        anOrderAt("2026-03-01T23:30:00Z", "2026-03-02");
        send(asManager(), "zone", "America/New_York");
        send(asManager(), "zone", "America/New_York", "currency", "USD");

        follow.run(new FollowJob.Everything(), SILENT);

        assertThat(db.sql("select placed_on || ' ' || coalesce(gross_reported::text, 'none') from orders.orders")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-01 none");
        assertThat(settings.reckoned().zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void another_margin_has_the_forecasts_refreshed() {
        assertThat(send(asManager(), "margin", "62,5")).hasStatus(303);

        assertThat(settings.business().marginPercent()).isEqualByComparingTo("62.5");
        follow.run(new FollowJob.Everything(), SILENT);
        assertThat(asked()).contains("refresh.everything");
    }

    @Test
    void what_can_not_be_is_answered_with_a_sentence_and_nothing_is_saved() {
        assertThat(send(
                        asManager(),
                        "name",
                        " ",
                        "currency",
                        "XXY",
                        "zone",
                        "Mars/Olympus",
                        "language",
                        "tlh",
                        "country",
                        "ZZ",
                        "first-day",
                        "NEVERDAY",
                        "margin",
                        "0",
                        "discount",
                        "100"))
                .hasStatus(422)
                .bodyText()
                .contains("Type the name of your business", "Choose a currency", "Choose a time zone")
                .contains("Choose a language", "Choose a country", "Choose a day", "above 0 and up to 100")
                .contains("from 0 to below 100");
        assertThat(record()).isEmpty();
    }

    @Test
    void a_time_zone_that_is_only_an_offset_is_refused() {
        assertThat(send(asManager(), "zone", "+05:00")).hasStatus(422);
    }

    @Test
    void saving_without_a_change_leaves_no_trace() {
        assertThat(send(asManager())).hasStatus(303);

        assertThat(record()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void only_managers_and_owners_decide_about_the_business() {
        assertThat(pages.get().uri("/settings").with(asStaff())).hasStatus(403);
        assertThat(send(asStaff(), "name", "Mine now")).hasStatus(403);
        assertThat(send(asOwner(), "name", "Ours")).hasStatus(303);
        assertThat(pages.get().uri("/customers").with(asStaff())).bodyText().doesNotContain("href=\"/settings\"");
        assertThat(pages.get().uri("/customers").with(asManager())).bodyText().contains("href=\"/settings\"");
    }

    private MvcTestResult send(RequestPostProcessor who, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "name", "Olga's Bakery",
                "currency", "EUR",
                "zone", "Europe/Berlin",
                "language", "en",
                "country", "IE",
                "first-day", "MONDAY",
                "margin", "100",
                "discount", "10"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        var post = pages.post().uri("/settings");
        for (var field : form.entrySet()) {
            post = post.param(field.getKey(), field.getValue());
        }
        return post.with(who).with(csrf()).exchange();
    }

    private void anOrderAt(String moment, String day) {
        db.sql("""
                insert into orders.orders (namespace, number, placed_at, placed_on, currency, gross_minor, gross_reported,
                                           state, content)
                values ('csv', '1', :at::timestamptz, :on::date, 'EUR', 1000, 1000, 'placed', 1)
                """).param("at", moment).param("on", day).update();
    }

    private List<String> record() {
        return db.sql("""
                select before::text || ' ' || after::text from access.audit_entry where action = 'settings.changed' order by id
                """).query(String.class).list();
    }

    private List<String> asked() {
        return db.sql("select job from jobs.run order by job")
                .query(String.class)
                .list();
    }

    private static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String sentence, Object... arguments) {}

        @Override
        public boolean cancelRequested() {
            return false;
        }
    };
}
