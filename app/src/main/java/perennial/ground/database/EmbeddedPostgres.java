package perennial.ground.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server of our own: its files in the data folder, reachable from this machine only, and gone when we
/// are.
///
/// The server hangs on a pipe that this program holds open. When the program ends, by whatever means, the pipe closes
/// and a small shell beside the server tells it to stop. A server that outlived even that is stopped at the next start.
public final class EmbeddedPostgres implements Database {

    static final String USER = "perennial";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// Waits for our end of the pipe to close, then asks the server for a fast shutdown.
    private static final String TIED_TO_OUR_PIPE =
            "exec 3<&0; \"$@\" </dev/null & server=$!; ( read _ <&3; kill -INT $server ) & wait $server";

    private final DataFolder folder;
    private final FileLock lock;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(DataFolder folder, FileLock lock, int port, Process process) {
        this.folder = folder;

        this.lock = lock;
        this.port = port;
        this.process = process;
    }

    /// Starts the server on this folder, making a new database if there is none.
    ///
    /// @throws DatabaseUnavailable if another running program owns the folder, or the server can't start
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, ServerSettings.SAFE);
    }

    /// Starts a server that is fast and may lose everything in a crash.
    static EmbeddedPostgres startForgetful(DataFolder folder) {
        return start(folder, ServerSettings.FORGETFUL);
    }

    private static EmbeddedPostgres start(DataFolder folder, ServerSettings settings) {
        var lock = folder.tryLock();
        if (lock == null) {
            throw new DatabaseUnavailable("Perennial is already running on the data folder " + folder.path()
                    + ". Stop it first, or choose another folder with --data.");
        }
        try {
            var binaries = PostgresBinaries.unpacked();
            if (!Files.exists(folder.database().resolve("PG_VERSION"))) {
                initialise(folder, binaries);
            }
            stopOrphan(folder, binaries);
            int port = freePort();
            var process = launch(folder, binaries, port, settings);
            var server = new EmbeddedPostgres(folder, lock, port, process);
            server.awaitFirstConnection();
            folder.announce(port);
            return server;
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public DataFolder folder() {
        return folder;
    }

    @Override
    public String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return folder.password();
    }

    /// The server's own process id.
    public long pid() {
        return postmasterPid(folder);
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs an action while nobody uses the folder; does nothing if somebody does.
    static void ifNobodyUses(DataFolder folder, Runnable action) {
        var lock = folder.tryLock();
        if (lock != null) {
            try (var _ = lock.acquiredBy()) {
                stopOrphan(folder, PostgresBinaries.unpacked());
                action.run();
            } catch (IOException e) {
                throw new DatabaseUnavailable(folder.path() + " can't be tidied up: " + e.getMessage(), e);
            }
        }
    }

    private static void initialise(DataFolder folder, PostgresBinaries binaries) throws IOException {
        folder.password();
        run(
                binaries.program("initdb"),
                "--pgdata=" + folder.database(),
                "--username=" + USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
    }

    private static void stopOrphan(DataFolder folder, PostgresBinaries binaries) throws IOException {
        var orphan = ProcessHandle.of(postmasterPid(folder))
                .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"));
        if (orphan.isPresent()) {
            run(binaries.program("pg_ctl"), "stop", "-D", folder.database().toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    private static long postmasterPid(DataFolder folder) {
        try {
            var lines = Files.readAllLines(folder.database().resolve("postmaster.pid"));
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().trim());
        } catch (IOException | NumberFormatException noServer) {
            return -1;
        }
    }

    private static Process launch(DataFolder folder, PostgresBinaries binaries, int port, ServerSettings settings)
            throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", TIED_TO_OUR_PIPE, "perennial-postgres"));
        command.addAll(asServerUser(
                binaries.program("postgres"), "-D", folder.database().toString()));
        command.addAll(List.of("-p", "" + port, "-h", "127.0.0.1", "-k", ""));
        command.addAll(settings.asArguments());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
    private static List<String> asServerUser(String... command) {
        var full = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            full.addAll(List.of("unshare", "--user"));
        }
        full.addAll(List.of(command));
        return full;
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(asServerUser(command))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command[0] + ": " + output.strip());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitFirstConnection() {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (var connection = DriverManager.getConnection(url(), user(), password())) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new DatabaseUnavailable("PostgreSQL did not start; " + folder.log() + " says why.", notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
