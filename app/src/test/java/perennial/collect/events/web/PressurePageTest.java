package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.ground.access.ApiKeys;
import perennial.testing.PageTest;

/// More comes than can be written, or nothing can be written at all.
class PressurePageTest extends PageTest {

    private static final int REQUESTS = 130;
    private static final int EVENTS = 15;

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private EventLog log;

    @Autowired
    private Sources sources;

    @Autowired
    private TransactionTemplate transactions;

    private Sending shop;

    @BeforeEach
    void a_shop_gets_a_key() {
        shop = Sending.from("shop", servlet, keys);
    }

    @Test
    void when_as_much_waits_as_may_wait_senders_hear_when_to_come_again_and_nothing_is_lost() throws Exception {
        var answers = new ArrayList<Future<MockHttpServletResponse>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            whileNobodyWrites(() -> {
                var body = large();
                for (int i = 0; i < REQUESTS; i++) {
                    answers.add(senders.submit(() -> shop.post("/v1/batch", body)));
                }
                pauseUntil(() -> answers.stream().anyMatch(Future::isDone));
                pause(500);
            });
            int taken = 0;
            for (var answer : answers) {
                var heard = answer.get();
                assertThat(heard.getStatus()).isIn(200, 429);
                if (heard.getStatus() == 429) {
                    assertThat(heard.getHeader("Retry-After")).isEqualTo("1");
                    assertThat(heard.getContentAsString()).contains("Nothing was taken");
                } else {
                    taken++;
                }
            }
            assertThat(taken).as("as much as may wait").isBetween(50, REQUESTS - 1);
            assertThat(events()).isEqualTo((long) taken * EVENTS);
        }
        assertThat(shop.post("/v1/batch", large()).getStatus()).as("it goes on").isEqualTo(200);
    }

    @Test
    void who_gives_up_before_it_is_written_is_not_stored_behind_their_back() throws Exception {
        int source = sources.id("shop");
        var first = new ArrayList<Future<?>>();
        whileNobodyWrites(() -> {
            first.add(log.append(delivery(source)));
            pause(500); // it is being written by now
            var second = log.append(delivery(source));
            assertThat(second.cancel(false)).isTrue();
            assertThat(first.getFirst().cancel(false)).isFalse();
        });
        first.getFirst().get(20, TimeUnit.SECONDS);
        log.append(delivery(source)).get(20, TimeUnit.SECONDS);

        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_full_disk_is_called_one_and_what_is_sent_again_counts_once() throws Exception {
        db.sql("""
                create function testing.no_room() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file "base/1": No space left on device' using errcode = '53100';
                end $$
                """).update();
        db.sql("""
                create trigger no_room before insert on timeline.event
                for each statement execute function testing.no_room()
                """).update();
        var event = "{\"userId\": \"u1\", \"event\": \"Visited\", \"messageId\": \"m1\"}";
        try {
            var answer = shop.post("/v1/track", event);
            assertThat(answer.getStatus()).isEqualTo(507);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
            assertThat(answer.getContentAsString()).contains("The disk is full", "Nothing was taken");
        } finally {
            db.sql("drop trigger no_room on timeline.event").update();
            db.sql("drop function testing.no_room()").update();
        }
        assertThat(count("timeline.message")).isZero();
        assertThat(count("timeline.subject")).isZero();

        assertThat(shop.post("/v1/track", event).getStatus()).isEqualTo(200);
        assertThat(shop.post("/v1/track", event).getStatus()).isEqualTo(200);
        assertThat(events()).isEqualTo(1);
    }

    /// Somebody else has the turn of the log's writer.
    private void whileNobodyWrites(Runnable something) throws Exception {
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var holding = threads.submit(() -> transactions.executeWithoutResult(status -> {
                db.sql("select pg_advisory_xact_lock(hashtext('timeline.event'))")
                        .query(row -> {});
                held.countDown();
                await(done);
            }));
            await(held);
            try {
                something.run();
            } finally {
                done.countDown();
            }
            holding.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pauseUntil(BooleanSupplier arrived) {
        for (int i = 0; i < 150 && !arrived.getAsBoolean(); i++) {
            pause(100);
        }
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// About half a megabyte, as much as a request may have.
    private static String large() {
        var event = "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"X\", \"properties\": {\"x\": \""
                + "a".repeat(32_000) + "\"}}";
        return IntStream.range(0, EVENTS).mapToObj(i -> event).collect(Collectors.joining(",", "{\"batch\": [", "]}"));
    }

    private static Delivery delivery(int source) {
        var now = Instant.now();
        var key = new SubjectKey(Kind.USER, source, "u");
        var arrival = new Arrival(source, UUID.randomUUID(), "track", "X", now, false, List.of(key), "{}", null);
        return new Delivery(now, List.of(arrival), List.of());
    }

    private long events() {
        return count("timeline.event");
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
