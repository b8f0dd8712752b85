package perennial.ground.database;

import org.jspecify.annotations.Nullable;
import perennial.ground.commands.ExpectedFailure;

/// The database can't be had. The message tells the owner why and what to do.
public sealed class DatabaseUnavailable extends ExpectedFailure permits FolderInUse {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
