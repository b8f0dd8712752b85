package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.timeline.Retention;
import perennial.collect.timeline.store.Partitions;
import perennial.ground.access.ApiKeys;
import perennial.testing.PageTest;

/// What happened is kept as long as the owner says, and goes by months.
class KeptPageTest extends PageTest {

    private static final Instant NOW = Instant.parse("2031-05-20T12:00:00Z");

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Retention retention;

    @Autowired
    private Partitions partitions;

    @AfterEach
    void other_tests_write_where_they_did_before() {
        partitions.ensure(clock.instant());
    }

    @Test
    void three_years_until_the_owner_says_otherwise() {
        assertThat(retention.months()).hasValue(36);
        keep("12");
        assertThat(retention.months()).hasValue(12);
        keep("ever");
        assertThat(retention.months()).isEmpty();
        assertThat(pages.get().uri("/settings/kept").with(asOwner())).hasStatusOk();
    }

    @Test
    void only_the_owner_decides_and_only_on_what_is_offered() {
        assertThat(pages.post()
                        .uri("/settings/kept")
                        .with(asManager())
                        .with(csrf())
                        .param("months", "6"))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/settings/kept")
                        .with(asOwner())
                        .with(csrf())
                        .param("months", "0"))
                .hasStatus(400);
    }

    @Test
    void older_months_go_with_the_keys_nobody_knows_and_newer_ones_stay() {
        event("2029-02-15T10:00:00Z", "long ago");
        event("2030-05-02T10:00:00Z", "a year ago");
        event("2031-05-19T10:00:00Z", "yesterday");
        keep("12");

        retention.letGo(NOW);

        assertThat(names()).containsExactly("a year ago", "yesterday");
        assertThat(db.sql("select value from timeline.subject order by value")
                        .query(String.class)
                        .list())
                .containsExactly("a year ago", "yesterday");
    }

    @Test
    void what_is_kept_for_ever_stays() {
        event("2029-02-15T10:00:00Z", "long ago");
        keep("ever");
        retention.letGo(NOW);
        assertThat(names()).containsExactly("long ago");
    }

    @Test
    void whoever_comes_back_after_their_key_is_gone_is_written_anew() {
        var shop = Sending.from("webshop", servlet, keys);
        var call = "{\"anonymousId\": \"a1\", \"event\": \"Visited\", \"messageId\": \"%s\"}";
        shop.post("/v1/track", call.formatted("m1"));
        keep("6");
        retention.letGo(clock.instant().plus(Duration.ofDays(400)));
        assertThat(names()).isEmpty();

        assertThat(shop.post("/v1/track", call.formatted("m2")).getStatus()).isEqualTo(200);
        assertThat(db.sql("""
                        select s.value from timeline.event e join timeline.subject s on s.id = e.subject_id
                        """).query(String.class).list()).containsExactly("a1");
    }

    private void keep(String months) {
        assertThat(pages.post()
                        .uri("/settings/kept")
                        .with(asOwner())
                        .with(csrf())
                        .param("months", months))
                .hasStatus(303);
    }

    private void event(String received, String name) {
        partitions.ensure(Instant.parse(received));
        db.sql("""
                with key as (
                    insert into timeline.subject (kind, source_id, value) values ('anonymous', 0, :name) returning id
                )
                insert into timeline.event (received_at, at, source_id, kind, name, subject_id)
                select :received::timestamptz, :received::timestamptz, 0, 'track', :name, id from key
                """).param("name", name).param("received", received).update();
    }

    private List<String> names() {
        return db.sql("select name from timeline.event order by received_at")
                .query(String.class)
                .list();
    }
}
