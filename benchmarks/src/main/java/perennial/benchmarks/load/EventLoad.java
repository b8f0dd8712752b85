package perennial.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import perennial.benchmarks.Machine;
import perennial.benchmarks.Section;

/// Sends events to a running program as many clients do, and counts what was safe on disk before it was acknowledged.
/// Beside it the bare `COPY` of the same rows into a table without indexes.
public final class EventLoad {

    private static final int PEOPLE = 20_000;

    /// So long it takes on two busy cores until the JVM has compiled what it needs.
    private static final int WARM_UP_SECONDS = 45;

    private static final int BATCH = 100;
    private static final int NEWCOMERS = 200;
    private static final AtomicLong NEXT = new AtomicLong();

    private EventLoad() {}

    private record Outcome(long accepted, long refused, double seconds, long[] nanos) {

        double perSecond() {
            return accepted / seconds;
        }

        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    /// @param arguments how many seconds to measure each, 20 if not said; how many minutes to go on at the end and look
    ///     at the memory, none if not said
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        var machine = new Machine();
        var promises = new Promises();
        var data = Files.createTempDirectory("perennial-events-");
        int port = Product.freePort();
        var key = key(data); // also builds what is to be measured
        var program = perennial("start", "--port", "" + port, "--data", data.toString())
                .start();
        try {
            waitFor(program);
            measure(program, data, port, key, seconds, minutes, promises);
        } finally {
            program.destroy();
            program.waitFor();
        }
        new Section(Path.of("docs/benchmarks.md"), "events").write(machine.described() + "\n\n" + promises);
    }

    private static void measure(
            Process program, Path data, int port, String key, int seconds, int minutes, Promises promises)
            throws Exception {
        try (var memory = Memory.glanceAt(program.toHandle())) {
            introduce(port, key);
            single(port, key, seconds, promises);
            batches(port, key, seconds, promises);
            try (var database = database(data)) {
                promises.tell("… readers behind at the end", "%.1f s", behind(database));
                promises.tell("… bare `COPY` of as many rows, no index", "%,.0f rows/s", copied(database));
                var waited = newcomers(port, key, database);
                promises.atMost(500, "ms", "somebody new, until on their page, 95 % within", waited.millis(0.95));
                promises.tell("… half of them within", "%.0f ms", waited.millis(0.5));
            }
            promises.tell("most memory of program and database", "%,d MiB", memory.peakMebibytes());
            for (int minute = 1; minute <= minutes; minute++) {
                var outcome = run(port, key, 16, 1, 60);
                promises.tell(
                        "… after minute %d of 16 connections".formatted(minute),
                        "%,d MiB at %,.0f events/s",
                        Memory.of(program.toHandle()) >> 10,
                        outcome.perSecond());
            }
        }
    }

    private static void single(int port, String key, int seconds, Promises promises) throws Exception {
        run(port, key, 64, 1, WARM_UP_SECONDS);
        var single = run(port, key, 64, 1, seconds);
        promises.atLeast(8_000, "/s", "single events, durable before 200, 64 connections", single.perSecond());
        promises.atMost(25, "ms", "… 99 % within", single.millis(0.99));
        promises.tell(
                "… median, slowest, told to try again",
                "%.1f ms, %.1f ms, %,d",
                single.millis(0.5),
                single.millis(1),
                single.refused);
    }

    private static void batches(int port, String key, int seconds, Promises promises) throws Exception {
        run(port, key, 8, BATCH, WARM_UP_SECONDS);
        var batches = run(port, key, 8, BATCH, seconds);
        promises.atLeast(50_000, "events/s", "batches of 100, 8 connections", batches.perSecond() * BATCH);
        promises.tell("… median, 99 % within", "%.1f ms, %.1f ms", batches.millis(0.5), batches.millis(0.99));
    }

    /// Tells who everybody is, so that events are of customers and not of strangers.
    private static void introduce(int port, String key) throws IOException {
        try (var wire = new EventWire(port, "/v1/batch", key)) {
            for (int first = 0; first < PEOPLE; first += 100) {
                wire.post(IntStream.range(first, first + 100)
                        .mapToObj(EventLoad::identify)
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}"))
                        .getBytes(UTF_8));
            }
        }
    }

    private static String identify(int person) {
        return "{\"type\":\"identify\",\"userId\":\"u" + person + "\",\"messageId\":\"identify-" + person
                + "\",\"traits\":{\"email\":\"u" + person + "@shop.example\",\"name\":\"Person " + person + "\"}}";
    }

    /// How long it takes, while others send, until somebody nobody knew is a customer and what they did is theirs.
    private static Outcome newcomers(int port, String key, Connection database) throws Exception {
        long[] nanos = new long[NEWCOMERS];
        try (var wire = new EventWire(port, "/v1/identify", key);
                var others = Executors.newSingleThreadExecutor()) {
            var busy = others.submit(() -> run(port, key, 8, 1, NEWCOMERS / 5));
            for (int i = 0; i < NEWCOMERS && !busy.isDone(); i++) {
                int person = PEOPLE + i;
                long begun = System.nanoTime();
                wire.post(identify(person).getBytes(UTF_8));
                while (number(database, """
                        select count(*)
                          from timeline.subject
                         where kind = 'user' and value = 'u%d' and customer_id is not null
                        """.formatted(person)) == 0) {
                    Thread.sleep(5);
                }
                nanos[i] = System.nanoTime() - begun;
            }
        }
        long[] done = Arrays.stream(nanos).filter(each -> each > 0).sorted().toArray();
        return new Outcome(done.length, 0, 0, done);
    }

    /// As its owner starts it: from the project's folder, with what was rehearsed.
    private static ProcessBuilder perennial(String... words) {
        var command =
                new ArrayList<>(List.of(Path.of("perennial").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static void waitFor(Process program) throws IOException {
        var said = program.inputReader(UTF_8);
        for (var line = said.readLine(); line != null && !line.startsWith("Perennial is ready"); ) {
            line = said.readLine();
        }
        // somebody has to listen, or it stops talking, and then working
        Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
    }

    private static String key(Path data) throws IOException {
        var made = perennial("keys", "create", "--kind", "write", "--name", "load", "--data", data.toString())
                .start();
        var said = new String(made.getInputStream().readAllBytes(), UTF_8).strip();
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    private static Outcome run(int port, String key, int connections, int batch, int seconds) throws Exception {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var each = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < connections; i++) {
                Callable<Outcome> sender = () -> send(port, key, batch, end);
                each.add(threads.submit(sender));
            }
            long accepted = 0;
            long refused = 0;
            var nanos = new ArrayList<long[]>();
            for (var future : each) {
                accepted += future.get().accepted;
                refused += future.get().refused;
                nanos.add(future.get().nanos);
            }
            long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Outcome(accepted, refused, (System.nanoTime() - begun) / 1e9, all);
        }
    }

    private static Outcome send(int port, String key, int batch, long end) throws IOException {
        var random = new SplittableRandom(NEXT.incrementAndGet());
        long[] nanos = new long[1 << 16];
        int accepted = 0;
        long refused = 0;
        try (var wire = new EventWire(port, batch == 1 ? "/v1/track" : "/v1/batch", key)) {
            for (long now = System.nanoTime(); now < end; ) {
                int status = wire.post(body(batch, random).getBytes(UTF_8));
                long then = System.nanoTime();
                if (status == 200) {
                    if (accepted == nanos.length) nanos = Arrays.copyOf(nanos, accepted * 2);
                    nanos[accepted++] = then - now;
                } else {
                    refused++;
                }
                now = then;
            }
        }
        return new Outcome(accepted, refused, 0, Arrays.copyOf(nanos, accepted));
    }

    private static String body(int batch, SplittableRandom random) {
        return batch == 1
                ? event(random)
                : IntStream.range(0, batch)
                        .mapToObj(i -> event(random))
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }

    private static String event(SplittableRandom random) {
        long n = NEXT.incrementAndGet();
        return "{\"type\":\"track\",\"userId\":\"u" + random.nextInt(PEOPLE) + "\",\"event\":\"Product Viewed\","
                + "\"messageId\":\"load-" + n + "-" + random.nextLong()
                + "\",\"timestamp\":\"2026-11-01T10:00:00.000Z\","
                + "\"properties\":{\"sku\":\"B" + n % 1000
                + "\",\"name\":\"Sourdough loaf\",\"price\":4.5,\"currency\":\"EUR\"},"
                + "\"context\":{\"library\":{\"name\":\"load\",\"version\":\"1\"}}}";
    }

    private static Connection database(Path data) throws IOException, SQLException {
        var port = Files.readString(data.resolve("postgres.port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "perennial",
                Files.readString(data.resolve("postgres.password")));
    }

    private static double behind(Connection database) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (number(database, "select max(id) - (select min(position) from timeline.reader) from timeline.event")
                > 0) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double copied(Connection database) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        long count = copy.copyOut("copy (select * from timeline.event limit 400000) to stdout", rows);
        try (var statement = database.createStatement()) {
            statement.execute("create table public.bare as select * from timeline.event limit 0");
        }
        var text = rows.toString(UTF_8);
        long begun = System.nanoTime();
        copy.copyIn("copy public.bare from stdin", new StringReader(text));
        return count / ((System.nanoTime() - begun) / 1e9);
    }
}
