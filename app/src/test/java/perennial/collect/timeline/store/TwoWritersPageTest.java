package perennial.collect.timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.testing.PageTest;

/// Several writers are told the same of the same new people at once, each in an order of its own.
class TwoWritersPageTest extends PageTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 30;
    private static final int EVENTS = 60;
    private static final int ERASURES = 40;

    @Autowired
    private EventStore store;

    @Autowired
    private Sources sources;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everything_is_written_once_and_nobody_waits_for_ever() throws Exception {
        assertThat(told(() -> {})).isEqualTo(ROUNDS * EVENTS);
        isThereOnce();
    }

    @Test
    void also_while_people_are_erased() throws Exception {
        assertThat(told(this::eraseSomebody)).isEqualTo(ROUNDS * EVENTS);
        isThereOnce();
    }

    /// @return how many were called stored
    private long told(Runnable meanwhile) throws Exception {
        int shop = sources.id("shop");
        long stored = 0;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<Long>>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(writers.submit(() -> IntStream.range(0, ROUNDS)
                        .mapToLong(round -> tell(shop, round))
                        .sum()));
            }
            for (int i = 0; i < ERASURES; i++) meanwhile.run();
            for (var each : all) stored += each.get();
        }
        return stored;
    }

    private long tell(int shop, int round) {
        var arrivals = new ArrayList<>(IntStream.range(0, EVENTS)
                .mapToObj(n -> arrival(shop, round + "-" + n))
                .toList());
        Collections.shuffle(arrivals);
        var fates = store.append(List.of(new Delivery(clock.instant(), arrivals, List.of())));
        return fates.getFirst().stream().filter(fate -> fate == Fate.STORED).count();
    }

    private Arrival arrival(int shop, String name) {
        return new Arrival(
                shop,
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                "track",
                name,
                clock.instant(),
                false,
                List.of(new SubjectKey(Kind.USER, shop, name)),
                "{}",
                null);
    }

    /// As all do who erase: in their turn, so that whoever waits for theirs hears of it.
    private void eraseSomebody() {
        transactions.executeWithoutResult(status -> {
            db.sql("select forgetting from timeline.take_turn(1)")
                    .query(String.class)
                    .single();
            db.sql("insert into timeline.forgetting default values").update();
        });
    }

    private void isThereOnce() {
        assertThat(count("timeline.event")).isEqualTo(ROUNDS * EVENTS);
        assertThat(count("timeline.message")).isEqualTo(ROUNDS * EVENTS);
        assertThat(count("timeline.event e join timeline.subject s on s.id = e.subject_id and s.value = e.name"))
                .isEqualTo(ROUNDS * EVENTS);
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }
}
