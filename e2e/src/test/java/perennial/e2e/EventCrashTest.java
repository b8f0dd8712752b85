package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import perennial.e2e.EventSenders.Tally;

/// The power fails while shops send events. Whatever was acknowledged is there, once; what was not can be sent again.
///
/// `-Dperennial.crashes=10` fails ten times.
class EventCrashTest {

    private static final int CRASHES = Integer.getInteger("perennial.crashes", 1);
    private static final int ENOUGH = 4_000;

    private final EventSenders shops = new EventSenders();
    private Tally all = Tally.NOTHING;

    @Test
    void acknowledged_events_outlive_a_kill_of_the_program() throws Exception {
        var program = Program.started("start").ready();
        var key = program.writeKey("shop");
        try {
            for (int round = 1; round <= CRASHES; round++) {
                long first = crash(program, key, Program::kill);
                program = program.again();
                isThereOnce(program, key, "the program", round, first);
            }
        } finally {
            program.close();
        }
    }

    @Test
    void acknowledged_events_outlive_a_kill_of_the_database() throws Exception {
        try (var program = Program.started("start").ready()) {
            var key = program.writeKey("shop");
            for (int round = 1; round <= CRASHES; round++) {
                long first = crash(program, key, Program::killDatabase);
                shops.awaitYes(program, key);
                isThereOnce(program, key, "the database", round, first);
            }
        }
    }

    /// @return the number of the first event of this round
    private long crash(Program program, String key, Consumer<Program> how) throws InterruptedException {
        long first = shops.sent();
        shops.during(program, key, ENOUGH, () -> how.accept(program));
        return first;
    }

    /// First as the crash left it, then after sending everything again that nobody said yes to.
    private void isThereOnce(Program program, String key, String killed, int round, long first) {
        var tally = shops.since(first, program);
        all = all.and(tally);
        System.out.printf("kill -9 of %s, round %d of %d: %s%n", killed, round, CRASHES, tally);
        if (round == CRASHES) {
            System.out.printf("kill -9 of %s, %d rounds in sum: %s%n", killed, CRASHES, all);
        }
        assertThat(tally.lost()).isZero();
        assertThat(tally.twice()).isZero();

        shops.sendAgain(program, key);
        assertThat(program.count("select count(*) from timeline.event")).isEqualTo(shops.sent());
        program.waitFor(
                "everybody to become a customer",
                () -> program.count("select count(*) from customers.customer") == shops.sent());
    }
}
