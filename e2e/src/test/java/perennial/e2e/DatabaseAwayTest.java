package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The database stops while shops send events, and can't be started for half a minute. They hear when to try again,
/// nothing they heard yes to is lost, and nobody has to do anything.
class DatabaseAwayTest {

    private static final int SECONDS_AWAY = 30;
    private static final long MOST_MEMORY_KB = 900_000; // heap of 512 MB, and what a Java program needs besides

    private final EventSenders shops = new EventSenders();

    @Test
    void the_program_outlives_half_a_minute_without_its_database() throws Exception {
        try (var program = Program.started("start").ready()) {
            var key = program.writeKey("shop");
            var memory = new AtomicLong();
            shops.during(program, key, 2_000, () -> away(program, memory));
            var during = shops.answers().toString();
            shops.awaitYes(program, key);

            var tally = shops.since(0, program);
            System.out.printf(
                    "database away for %d seconds: %s; answers %s; at most %,d kB of memory%n",
                    SECONDS_AWAY, tally, during, memory.get());
            assertThat(shops.answers().keySet())
                    .as("answers")
                    .containsAnyOf(503, 429)
                    .isSubsetOf(200, 429, 503);
            assertThat(shops.withoutAdvice()).isEmpty();
            assertThat(tally.lost()).isZero();
            assertThat(tally.twice()).isZero();
            assertThat(memory.get()).isLessThan(MOST_MEMORY_KB);

            shops.sendAgain(program, key);
            assertThat(program.count("select count(*) from timeline.event")).isEqualTo(shops.sent());
            program.waitFor(
                    "everybody to become a customer",
                    () -> program.count("select count(*) from customers.customer") == shops.sent());
            assertThat(program.said()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
    }

    /// The server is stopped in good order, and one file is missing without which it can't be started.
    private static void away(Program program, AtomicLong memory) {
        var version = program.folder().resolve("data/postgres/PG_VERSION");
        var hidden = version.resolveSibling("PG_VERSION.away");
        try {
            Files.move(version, hidden);
            program.stopDatabase();
            for (int second = 0; second < SECONDS_AWAY; second++) {
                TimeUnit.SECONDS.sleep(1);
                memory.accumulateAndGet(residentKilobytes(program), Math::max);
            }
            Files.move(hidden, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long residentKilobytes(Program program) throws IOException {
        var status = Path.of("/proc", "" + program.process().pid(), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
