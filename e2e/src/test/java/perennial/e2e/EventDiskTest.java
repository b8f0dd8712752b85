package perennial.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full while shops send events. They are refused with a sentence, nothing is half done, and it goes on
/// when there is room.
///
/// The disk is a small one in memory. Where nobody lets us make one, this is left out.
class EventDiskTest {

    private static final String SIZE = "384m";
    private static final int SECONDS_FULL = 10;

    @TempDir
    private Path folder;

    private final EventSenders shops = new EventSenders();
    private boolean mounted;

    @AfterEach
    void the_disk_goes() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    @Test
    void events_are_refused_while_the_disk_is_full_and_taken_when_there_is_room() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        assumeTrue(mounted, "Nobody may make a small disk here, so none gets full.");
        var home = Files.createDirectory(folder.resolve("home"));
        var program = Program.startedAt(home, "start").ready();
        try {
            var key = program.writeKey("shop");
            shops.during(program, key, 1_000, this::fullForAWhile);
            var during = shops.answers().toString();
            shops.awaitYes(program, key);

            var tally = shops.since(0, program);
            System.out.printf("full disk for %d seconds: %s; answers %s%n", SECONDS_FULL, tally, during);
            assertThat(shops.answers().keySet()).containsAnyOf(507, 503).isSubsetOf(200, 429, 503, 507);
            assertThat(shops.withoutAdvice()).isEmpty();
            assertThat(tally.lost()).isZero();
            assertThat(tally.twice()).isZero();

            shops.sendAgain(program, key);
            assertThat(program.count("select count(*) from timeline.event")).isEqualTo(shops.sent());
            program.waitFor(
                    "everybody to become a customer",
                    () -> program.count("select count(*) from customers.customer") == shops.sent());
            assertThat(program.count("select count(*) from timeline.unread")).isZero();
        } finally {
            program.close();
        }
    }

    private void fullForAWhile() {
        var ballast = folder.resolve("ballast");
        fill(ballast);
        try {
            TimeUnit.SECONDS.sleep(SECONDS_FULL);
            Files.delete(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(Path ballast) {
        var block = new byte[1 << 16];
        Arrays.fill(block, (byte) 1);
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(ballast).isNotEmptyFile();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
