package perennial.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Shops that send numbered events without end, and remember what they were told.
final class EventSenders {

    private static final int SENDERS = 8;
    private static final int BATCH = 20;
    private static final int YES = 200;

    private final AtomicLong sent = new AtomicLong();
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final Set<String> withoutAdvice = ConcurrentHashMap.newKeySet();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile boolean sending;

    /// @param lost of those acknowledged
    /// @param twice stored more than once
    record Tally(long sent, long acknowledged, long stored, long lost, long twice) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

        Tally and(Tally other) {
            return new Tally(
                    sent + other.sent,
                    acknowledged + other.acknowledged,
                    stored + other.stored,
                    lost + other.lost,
                    twice + other.twice);
        }

        @Override
        public String toString() {
            return "%,d sent, %,d acknowledged, %,d stored, %,d of the acknowledged lost, %,d stored twice"
                    .formatted(sent, acknowledged, stored, lost, twice);
        }
    }

    /// They send while something happens, and a little longer.
    ///
    /// @param enough how many have to be acknowledged before it happens
    void during(Program program, String key, int enough, Runnable happening) throws InterruptedException {
        sending = true;
        long before = acknowledged.size();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            begin(senders, program, key);
            program.waitFor("events to flow", () -> acknowledged.size() > before + enough);
            happening.run();
            TimeUnit.MILLISECONDS.sleep(300);
            sending = false;
        }
    }

    private void begin(ExecutorService senders, Program program, String key) {
        for (int i = 0; i < SENDERS; i++) {
            senders.submit(() -> {
                while (sending) {
                    long first = sent.getAndAdd(BATCH);
                    if (!post(program, key, numbers(first, first + BATCH))) {
                        pause();
                    }
                }
            });
        }
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether all of it was acknowledged
    boolean post(Program program, String key, Collection<Long> numbers) {
        var body = numbers.stream().map("""
                        {"type":"track","userId":"u%1$d","event":"Tick","messageId":"m%1$d","properties":{"n":%1$d}}"""::formatted).collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        var request = HttpRequest.newBuilder(URI.create(program.address() + "/v1/batch"))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            hear(answer);
            if (answer.statusCode() == YES) acknowledged.addAll(numbers);
            return answer.statusCode() == YES;
        } catch (IOException crashed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear(HttpResponse<String> answer) {
        answers.computeIfAbsent(answer.statusCode(), status -> new AtomicLong()).incrementAndGet();
        if (answer.statusCode() != YES
                && answer.headers().firstValue("Retry-After").isEmpty()) {
            withoutAdvice.add(answer.statusCode() + " " + answer.body());
        }
    }

    /// What was answered, by status.
    Map<Integer, AtomicLong> answers() {
        return answers;
    }

    /// Refusals that did not say when to try again.
    Set<String> withoutAdvice() {
        return withoutAdvice;
    }

    long sent() {
        return sent.get();
    }

    /// How things stand in the log, of what was sent after a number.
    Tally since(long first, Program program) {
        var theirs = "from timeline.event where name = 'Tick' and (properties ->> 'n')::bigint >= " + first;
        long stored = program.count("select count(*) " + theirs);
        long different = program.count("select count(distinct properties ->> 'n') " + theirs);
        var yes = acknowledged.tailSet(first);
        var listed = yes.stream().map(String::valueOf).collect(Collectors.joining(","));
        long found = program.count("select count(distinct properties ->> 'n') " + theirs
                + " and (properties ->> 'n')::bigint = any ('{" + listed + "}')");
        return new Tally(sent.get() - first, yes.size(), stored, yes.size() - found, stored - different);
    }

    /// Sends everything once more that nobody said yes to.
    void sendAgain(Program program, String key) {
        var again = numbers(0, sent.get()).stream()
                .filter(n -> !acknowledged.contains(n))
                .toList();
        for (int from = 0; from < again.size(); from += 100) {
            var some = again.subList(from, Math.min(again.size(), from + 100));
            program.waitFor("events to be taken at last", () -> post(program, key, some));
        }
    }

    /// Sends one more, as often as it takes.
    void awaitYes(Program program, String key) {
        var next = List.of(sent.getAndIncrement());
        program.waitFor("the database to come back", () -> post(program, key, next));
    }
}
