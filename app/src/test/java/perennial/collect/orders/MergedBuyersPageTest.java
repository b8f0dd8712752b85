package perennial.collect.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.customers.ConsentSaid;
import perennial.collect.customers.Merges;
import perennial.collect.customers.Merges.Outcome;
import perennial.collect.customers.Merges.Parting;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.testing.PageTest;

/// Two customers become one, or two again, at the very moment in which a shop tells what one of them bought. What was
/// bought is somebody's, whoever was first.
class MergedBuyersPageTest extends PageTest {

    @Autowired
    private Merges merges;

    @Autowired
    private EventLog log;

    @Autowired
    private Sources sources;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    private int shop;
    private long ada;
    private long twin;

    @BeforeEach
    void two_buy_in_a_shop() {
        shop = sources.id("shop");
        append(arrival("identify", "u1", "{\"email\": \"ada@home.example\"}", null));
        append(arrival("identify", "u2", "{\"email\": \"ada@work.example\"}", null));
        read();
        ada = customer("u1");
        twin = customer("u2");
    }

    @Test
    void what_is_told_while_they_become_one_belongs_to_who_they_are_then() throws Exception {
        order(1);
        agreement();

        readWhile(() -> merge());

        assertThat(number("select customer_id from orders.orders")).isEqualTo(ada);
        assertThat(number("select customer_id from orders.told")).isEqualTo(ada);
        assertThat(number("select customer_id from customers.consent")).isEqualTo(ada);
        assertThat(orphans()).isZero();
    }

    @Test
    void what_is_told_while_they_become_two_again_belongs_to_who_bought_it() throws Exception {
        long merge = merge();
        order(1);
        agreement();

        readWhile(() -> part(merge));

        assertThat(number("select customer_id from orders.orders")).isEqualTo(twin);
        assertThat(number("select customer_id from customers.consent")).isEqualTo(twin);
        assertThat(customer("u2")).isEqualTo(twin);
        assertThat(orphans()).isZero();
    }

    @Test
    void however_often_they_become_one_and_two_nothing_they_bought_is_nobodys() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            var telling = threads.submit(() -> {
                for (int i = 0; i < 300; i++) order(i);
            });
            var merging = threads.submit(() -> {
                while (!telling.isDone()) part(merge());
            });
            var reading = threads.submit(() -> {
                while (!merging.isDone()) read();
            });
            for (Future<?> each : List.of(telling, merging, reading)) each.get();
        }
        read();

        assertThat(number("select count(*) from orders.orders")).isEqualTo(300);
        assertThat(number("select count(distinct customer_id) from orders.orders where customer_id in (%d, %d)"
                        .formatted(ada, twin)))
                .isPositive();
        assertThat(orphans()).isZero();
        assertThat(number("select count(*) from timeline.unread")).isZero();
    }

    /// Reads what was told, beginning while the change has been made but is not yet to be seen.
    private void readWhile(Runnable change) throws Exception {
        var changed = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var changing = threads.submit(() -> transactions.executeWithoutResult(status -> {
                change.run();
                changed.countDown();
                pause();
            }));
            assertThat(changed.await(30, TimeUnit.SECONDS)).isTrue();
            read();
            changing.get();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long merge() {
        return ((Outcome.Merged) merges.merge(ada, List.of(twin), Set.of(), "hand", "Max")).merge();
    }

    private long part(long merge) {
        assertThat(merges.undo(merge, "Max")).isInstanceOf(Parting.Parted.class);
        return merge;
    }

    /// What speaks of a customer who is none.
    private long orphans() {
        return number("""
                select count(*)
                  from (select customer_id from orders.orders
                        union all
                        select customer_id from orders.told
                        union all
                        select customer_id from timeline.subject where kind <> 'anonymous') told
                 where not exists (select from customers.customer c where c.id = told.customer_id)
                """);
    }

    private void order(int number) {
        append(arrival("track", "u2", "{\"order_id\": \"%d\", \"total\": 12.5}".formatted(number), "Order Completed"));
    }

    private void agreement() {
        append(new ConsentSaid("email", true, Map.of("how", "form"))
                .arrival(shop, UUID.randomUUID(), Instant.now(), List.of(key("u2"))));
    }

    private Arrival arrival(String kind, String user, String properties, @Nullable String name) {
        return new Arrival(
                shop, UUID.randomUUID(), kind, name, Instant.now(), false, List.of(key(user)), properties, null);
    }

    private SubjectKey key(String user) {
        return new SubjectKey(Kind.USER, shop, user);
    }

    private void append(Arrival arrival) {
        log.append(new Delivery(Instant.now(), List.of(arrival), List.of())).join();
    }

    private void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    private long customer(String user) {
        return number("select customer_id from timeline.subject where value = '" + user + "'");
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
