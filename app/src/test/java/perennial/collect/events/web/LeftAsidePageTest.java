package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.events.reading.Mending;
import perennial.collect.timeline.LeftAside;
import perennial.collect.timeline.PutAside;
import perennial.ground.access.ApiKeys;
import perennial.testing.PageTest;

class LeftAsidePageTest extends PageTest {

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private LeftAside aside;

    @Autowired
    private PutAside stuck;

    @Autowired
    private Retelling retelling;

    private Sending shop;

    @BeforeEach
    void a_shop_that_calls_things_by_other_names() {
        shop = Sending.from("shop", servlet, keys);
        shop.post("/v1/batch", """
                {"batch": [
                  {"type": "track", "user_id": "u1", "event": "Visited", "properties": {"room": "garden"}},
                  {"type": "track", "user_id": "u2", "event": "Visited", "messageId": "m2"},
                  {"type": "track", "event": "Visited"},
                  {"type": "dance", "userId": "u1"}]}""");
    }

    @Test
    void what_could_not_be_taken_is_grouped_by_what_is_wrong_with_it() {
        assertThat(aside.causes())
                .extracting(cause -> cause.source() + " " + cause.reason() + " " + cause.events())
                .containsExactly("shop unknown-type 1", "shop nobody 3");
    }

    @Test
    void once_it_is_said_what_a_field_should_be_called_they_are_taken_and_count_once() {
        var nobody = aside.causes().getLast();
        var mending = new Mending("user_id", "userId");
        assertThat(retelling.wouldBeTaken(aside.of(nobody, 0, 100), Mending.NONE))
                .isZero();
        assertThat(retelling.wouldBeTaken(aside.of(nobody, 0, 100), mending)).isEqualTo(2);

        var before = aside.of(nobody, 0, 100);
        assertThat(retelling.all(nobody, mending)).isEqualTo(2);
        assertThat(aside.of(nobody, 0, 100))
                .singleElement()
                .satisfies(left -> assertThat(left.body()).doesNotContain("user_id"));
        assertThat(stored()).isEqualTo(2);

        // as if the power had failed before they were let go
        before.forEach(kept ->
                db.sql("""
                        insert into timeline.rejected (id, source_id, received_at, form, reason, field, body)
                        overriding system value
                        select :id, source_id, received_at, form, reason, field, :body
                          from timeline.rejected
                         where reason = 'nobody'
                         limit 1
                        on conflict do nothing
                        """).param("id", kept.id()).param("body", kept.body()).update());
        assertThat(retelling.all(nobody, mending)).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void what_is_let_go_is_gone_and_nothing_else_is() {
        assertThat(aside.letGo(aside.causes().getLast())).isEqualTo(3);
        assertThat(aside.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.reason()).isEqualTo("unknown-type"));
    }

    @Test
    void an_event_that_was_cut_off_waits_but_is_not_told_again() {
        shop.post("/v1/track", "{\"userId\": \"u1\", \"event\": \"" + "x".repeat(40_000) + "\"}");
        var large = aside.causes().getFirst();

        assertThat(large.reason()).isEqualTo("too-long");
        assertThat(retelling.all(large, Mending.NONE)).isZero();
        assertThat(aside.of(large, 0, 10)).hasSize(1);
    }

    @Test
    void a_reader_tries_again_what_it_could_not_deal_with() {
        shop.post("/v1/identify", "{\"userId\": \"u9\", \"traits\": {\"email\": \"u9@example.com\"}}");
        db.sql("""
                insert into timeline.unread (reader, event_id, reason, at)
                select 'people', max(id), 'java.lang.IllegalStateException', now() from timeline.event
                """).update();

        assertThat(stuck.all())
                .singleElement()
                .satisfies(each -> assertThat(each.events()).isEqualTo(1));
        assertThat(stuck.again()).isEqualTo(1);
        assertThat(stuck.all()).isEmpty();
        assertThat(db.sql("select count(*) from customers.email_address where address = 'u9@example.com'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long stored() {
        return db.sql("select count(*) from timeline.event where name = 'Visited'")
                .query(Long.class)
                .single();
    }
}
