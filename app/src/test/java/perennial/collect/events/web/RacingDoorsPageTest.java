package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.intake.Imports;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.access.ApiKeys;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// The same new people come in through several doors at once: by events of two shops, with an id and without, and by
/// files. An address is one customer, in whatever letters it is written.
class RacingDoorsPageTest extends PageTest {

    private static final int THREADS = 16;
    private static final int ADDRESSES = 1_000;

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Imports imports;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void sixteen_through_all_doors_make_a_thousand_customers_of_a_thousand_addresses() throws Exception {
        var shop = Sending.from("shop", servlet, keys);
        var till = Sending.from("till", servlet, keys);
        try (var threads = Executors.newFixedThreadPool(THREADS + 1)) {
            var comers = new ArrayList<Future<?>>();
            for (int t = 0; t < THREADS; t++) {
                boolean capitals = t % 8 < 4;
                int id = t / 4;
                Runnable door = switch (t % 4) {
                    case 0 -> () -> events(shop, "u", capitals);
                    case 1 -> () -> events(till, "t" + id + "-", capitals);
                    case 2 -> () -> events(shop, null, capitals);
                    default -> () -> file(capitals);
                };
                comers.add(threads.submit(door));
            }
            var reading = threads.submit(() -> {
                while (!comers.stream().allMatch(Future::isDone)) read();
            });
            for (var comer : comers) comer.get();
            reading.get();
        }
        read();

        long people = number("select count(*) from customers.customer");
        System.out.printf(
                "race: %d threads, %,d addresses in capitals and not, %,d events, %d files: %,d customers%n",
                THREADS,
                ADDRESSES,
                number("select count(*) from timeline.event"),
                number("select count(*) from intake.import where state = 'applied'"),
                people);
        assertThat(people).isEqualTo(ADDRESSES);
        assertThat(number("select count(distinct address) from customers.email_address"))
                .isEqualTo(ADDRESSES);
        assertThat(number("select count(*) from customers.email_address")).isEqualTo(ADDRESSES);
        assertThat(number("select count(*) from timeline.event_v1 where customer_id is null"))
                .isZero();
        assertThat(number("select count(*) from timeline.unread")).isZero();
    }

    private static void events(Sending shop, @Nullable String prefix, boolean capitals) {
        for (int i = 0; i < ADDRESSES; i++) {
            var id = prefix == null ? "" : "\"userId\": \"" + prefix + i + "\", ";
            var answer =
                    shop.post("/v1/identify", "{" + id + "\"traits\": {\"email\": \"" + written(i, capitals) + "\"}}");
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    private void file(boolean capitals) {
        var text = new StringBuilder("Name,Email\n");
        IntStream.range(0, ADDRESSES)
                .forEach(i -> text.append("Guest ")
                        .append(i)
                        .append(',')
                        .append(written(i, capitals))
                        .append('\n'));
        var file = imports.receive(
                "guests.csv", new ByteArrayInputStream(text.toString().getBytes(UTF_8)), "Max");
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        imports.apply(file.id(), Progress.SILENT);
    }

    private static String address(int i) {
        return "guest" + i + "@example.com";
    }

    private static String written(int i, boolean capitals) {
        return capitals ? address(i).toUpperCase(Locale.ROOT) : address(i);
    }

    private void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
