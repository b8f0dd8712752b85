package perennial.ground.database;

import perennial.ground.commands.ExpectedFailure;

/// The database can't be had. The message tells the owner why and what to do.
public final class DatabaseUnavailable extends ExpectedFailure {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
