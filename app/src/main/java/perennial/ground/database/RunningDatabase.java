package perennial.ground.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// The server of another Perennial that runs on the same data folder; we are its guests and don't stop it.
record RunningDatabase(DataFolder folder, String url, String user, String password) implements Database {

    /// The server that runs on this folder, or a new one of our own if none does.
    static Database orStarted(DataFolder folder) {
        var running = in(folder);
        return running.isPresent() ? running.get() : EmbeddedPostgres.start(folder);
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
}
