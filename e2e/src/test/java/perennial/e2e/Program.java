package perennial.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The program as it was built, started on a port of its own with a data folder of its own, gone with the tests.
record Program(Process process, String address, Path folder) implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("perennial.jar", "../app/target/perennial.jar"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param command `start` or `demo`
    static Program started(String command) {
        try {
            return startedIn(Files.createTempDirectory("perennial-e2e-"), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In a folder of the test's own.
    static Program startedAt(Path folder, String command) {
        return startedIn(folder, command);
    }

    /// The same data, after the program was killed.
    Program again() {
        return startedIn(folder, "start").ready();
    }

    private static Program startedIn(Path folder, String command) {
        try {
            int port = freePort();
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "-cp",
                            JAR.toString(),
                            "perennial.Perennial",
                            command,
                            "--port",
                            "" + port,
                            "--data",
                            folder.resolve("data").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            var program = new Program(process, "http://localhost:" + port, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program ready() {
        waitFor("the program to start", () -> said().stream().anyMatch(line -> line.startsWith("Perennial is ready")));
        return this;
    }

    /// Until there is nothing left to do but what the clock brings.
    Program idle() {
        waitFor("the program to finish its work", () -> count("""
                select count(*)
                  from jobs.run
                 where state in ('waiting', 'running')
                   and job not in (select task_name from jobs.scheduled_task where task_instance = 'clock')
                """) == 0);
        return this;
    }

    /// What it printed, line by line.
    List<String> said() {
        try {
            return Files.readAllLines(folder.resolve("said"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it complained about in its log.
    List<String> complaints() {
        return said().stream().filter(line -> line.contains(" ERROR ")).toList();
    }

    /// Its own database, past the program.
    Connection database() throws SQLException {
        try {
            var data = folder.resolve("data");
            var port = Files.readString(data.resolve("postgres.port")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "perennial",
                    Files.readString(data.resolve("postgres.password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(String query) {
        try (var database = database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /// As a power cut does it.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// As the memory killer of the operating system does it to the database.
    void killDatabase() {
        try {
            var pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As somebody does it who looks after the machine.
    void stopDatabase() {
        try {
            var pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .getFirst();
            new ProcessBuilder("kill", "-INT", pid.strip()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A key to send events with, made at the terminal while the program runs.
    String writeKey(String source) {
        return key("write", source);
    }

    /// @param kind `write` or `api`
    String key(String kind, String name) {
        try {
            var command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            JAR.toString(),
                            "perennial.Perennial",
                            "keys",
                            "create",
                            "--kind",
                            kind,
                            "--name",
                            name,
                            "--data",
                            folder.resolve("data").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.substring(said.lastIndexOf(' ') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void waitFor(String what, BooleanSupplier arrived) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!arrived.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("waited in vain for " + what + "; it said " + said());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder.resolve("said")) && !complaints().isEmpty()) {
                said().stream()
                        .filter(line -> !line.matches("\\s+at (?!perennial).*"))
                        .forEach(System.err::println);
            }
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            remove(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
