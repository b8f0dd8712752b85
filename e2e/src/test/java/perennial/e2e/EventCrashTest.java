package perennial.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The power fails while shops send events. Whatever was acknowledged is there, once; what was not can be sent again.
///
/// `-Dperennial.crashes=10` fails ten times.
class EventCrashTest {

    private static final int CRASHES = Integer.getInteger("perennial.crashes", 1);
    private static final int SENDERS = 8;
    private static final int BATCH = 20;

    private final AtomicLong sent = new AtomicLong();
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile boolean sending;

    @Test
    void acknowledged_events_outlive_a_kill_of_the_program() throws Exception {
        var program = Program.started("start").ready();
        var key = program.writeKey("shop");
        try {
            for (int i = 0; i < CRASHES; i++) {
                crash(program, key, Program::kill);
                program = program.again();
                isThereOnce(program, key);
            }
        } finally {
            program.close();
        }
    }

    @Test
    void acknowledged_events_outlive_a_kill_of_the_database() throws Exception {
        try (var program = Program.started("start").ready()) {
            var key = program.writeKey("shop");
            for (int i = 0; i < CRASHES; i++) {
                crash(program, key, Program::killDatabase);
                program.waitFor("the database to come back", () -> post(program, key, List.of(sent.getAndIncrement())));
                isThereOnce(program, key);
            }
        }
    }

    private void crash(Program program, String key, Consumer<Program> how) throws InterruptedException {
        sending = true;
        long before = acknowledged.size();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> send(program, key));
            }
            program.waitFor("events to flow", () -> acknowledged.size() > before + 4_000);
            how.accept(program);
            TimeUnit.MILLISECONDS.sleep(300);
            sending = false;
        }
    }

    private void send(Program program, String key) {
        while (sending) {
            long first = sent.getAndAdd(BATCH);
            var batch = LongStream.range(first, first + BATCH).boxed().toList();
            if (!post(program, key, batch)) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean post(Program program, String key, Collection<Long> numbers) {
        var body = numbers.stream().map("""
                        {"type":"track","userId":"u%1$d","event":"Tick","messageId":"m%1$d","properties":{"n":%1$d}}"""::formatted).collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        var request = HttpRequest.newBuilder(URI.create(program.address() + "/v1/batch"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var yes = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            if (yes) acknowledged.addAll(numbers);
            return yes;
        } catch (IOException crashed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// First as the crash left it, then after sending everything again that nobody said yes to.
    private void isThereOnce(Program program, String key) {
        long stored = program.count("select count(*) from timeline.event");
        long twice = stored - program.count("select count(distinct properties ->> 'n') from timeline.event");
        var yes = acknowledged.stream().map(String::valueOf).collect(Collectors.joining(","));
        long lost = acknowledged.size()
                - program.count("select count(distinct properties ->> 'n') from timeline.event "
                        + "where (properties ->> 'n')::bigint = any ('{" + yes + "}')");
        System.out.printf(
                "crash: %d sent, %d acknowledged, %d stored, %d of the acknowledged lost, %d stored twice%n",
                sent.get(), acknowledged.size(), stored, lost, twice);
        assertThat(lost).isZero();
        assertThat(twice).isZero();

        var again = LongStream.range(0, sent.get())
                .filter(n -> !acknowledged.contains(n))
                .boxed()
                .toList();
        for (int from = 0; from < again.size(); from += 100) {
            var some = again.subList(from, Math.min(again.size(), from + 100));
            program.waitFor("events to be taken at last", () -> post(program, key, some));
        }
        assertThat(program.count("select count(*) from timeline.event")).isEqualTo(sent.get());
        program.waitFor(
                "everybody to become a customer",
                () -> program.count("select count(*) from customers.customer") == sent.get());
    }
}
