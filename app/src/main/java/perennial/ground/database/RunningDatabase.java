package perennial.ground.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The server of another Perennial that runs on the same data folder; we are its guests and don't stop it.
public record RunningDatabase(DataFolder folder, String url, String user, String password) implements Database {

    private static final int SECONDS_TO_WAIT = 20;

    /// The server that runs on this folder, or a new one of our own if none does. One that is just starting or stopping
    /// is waited for.
    static Database orStarted(DataFolder folder) {
        for (int second = 0; ; second++) {
            var running = in(folder);
            if (running.isPresent()) {
                return running.get();
            }
            try {
                return EmbeddedPostgres.start(folder);
            } catch (FolderInUse startingOrStopping) {
                if (second == SECONDS_TO_WAIT) {
                    throw startingOrStopping;
                }
                waitASecond();
            }
        }
    }

    private static Optional<RunningDatabase> in(DataFolder folder) {
        return folder.port()
                .map(port -> new RunningDatabase(
                        folder, EmbeddedPostgres.url(port), EmbeddedPostgres.USER, folder.password()))
                .filter(RunningDatabase::answers);
    }

    @Override
    public boolean ours() {
        return false;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(5);
        } catch (SQLException notThere) {
            return false;
        }
    }

    private static void waitASecond() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for the database.", e);
        }
    }
}
