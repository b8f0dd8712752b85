package perennial.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own: its files in the data folder, reachable from this machine only, started again when
/// it dies, and gone when we are.
public final class EmbeddedPostgres implements Database {

    static final String USER = "perennial";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PORTS_TO_TRY = 5;

    private final DataFolder folder;
    private final FileLock lock;
    private final PostgresBinaries binaries;
    private final ServerSettings settings;
    private final int port;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(
            DataFolder folder, FileLock lock, PostgresBinaries binaries, ServerSettings settings, int port)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.binaries = binaries;
        this.settings = settings;
        this.port = port;
        this.postmaster = Postmaster.launch(folder, binaries, port, settings);
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
        folder.check();
        ServerUser.check();
        var lock = folder.tryLock();
        if (lock == null) {
            throw new FolderInUse(folder);
        }
        try {
            return started(folder, lock, settings);
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof DatabaseUnavailable known ? known : Trouble.starting(folder, e);
        }
    }

    private static EmbeddedPostgres started(DataFolder folder, FileLock lock, ServerSettings settings)
            throws IOException {
        var binaries = PostgresBinaries.unpacked(folder);
        new Cluster(folder, binaries).prepare(settings);
        folder.rotateLog();
        for (int i = 1; ; i++) {
            var server = new EmbeddedPostgres(folder, lock, binaries, settings, freePort());
            if (server.answersInTime()) {
                folder.announce(server.port);
                server.watchOver();
                return server;
            }
            server.postmaster.stop();
            if (i == PORTS_TO_TRY || !Trouble.portTaken(folder)) {
                throw Trouble.starting(folder, null);
            }
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

    @Override
    public boolean ours() {
        return true;
    }

    /// The server's own process id.
    public long pid() {
        return Leftovers.postmasterPid(folder.database());
    }

    @Override
    public synchronized void close() {
        closing = true;
        postmaster.stop();
        folder.announceEnd();
        release(lock);
    }

    /// Starts the server again whenever it ends without being asked to: at once, then ever less eagerly.
    private void watchOver() {
        Thread.ofVirtual().name("perennial-postgres").start(() -> {
            try {
                var pause = SHORTEST_PAUSE;
                while (!closing) {
                    if (postmaster.endsWithin(Duration.ofMinutes(1))) {
                        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                        pause = startAgain()
                                ? SHORTEST_PAUSE
                                : Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
                    } else {
                        folder.rotateLog();
                    }
                }
            } catch (InterruptedException | IOException e) {
                LOG.error("nobody watches over PostgreSQL any more", e);
            }
        });
    }

    /// @return whether it answers again
    private synchronized boolean startAgain() {
        if (closing) {
            return true;
        }
        try {
            LOG.warn("PostgreSQL ended by itself ({}); starting it again", folder.log());
            new Cluster(folder, binaries).prepare(settings);
            postmaster = Postmaster.launch(folder, binaries, port, settings);
            return answersInTime();
        } catch (IOException | RuntimeException e) {
            LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
            return false;
        }
    }

    private boolean answersInTime() {
        var deadline = Instant.now().plus(PATIENCE);
        while (postmaster.isAlive() && Instant.now().isBefore(deadline)) {
            try (var connection = DriverManager.getConnection(url(), user(), password())) {
                return true;
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was starting.", e);
        }
    }

    /// Runs an action while nobody uses the folder; does nothing if somebody does.
    static void ifNobodyUses(DataFolder folder, Runnable action) {
        var lock = folder.tryLock();
        if (lock != null) {
            try {
                Leftovers.stop(folder.database(), PostgresBinaries.unpacked(folder));
                action.run();
            } catch (IOException e) {
                throw new DatabaseUnavailable(folder.path() + " can't be tidied up: " + e.getMessage(), e);
            } finally {
                release(lock);
            }
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
