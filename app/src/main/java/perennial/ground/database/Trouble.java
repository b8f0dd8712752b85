package perennial.ground.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the end of the server's log means for the owner.
final class Trouble {

    private static final int TAIL = 8_192;

    private Trouble() {}

    static DatabaseUnavailable starting(DataFolder folder, @Nullable Exception cause) {
        var said = tail(folder) + (cause == null ? "" : cause.getMessage());
        if (said.contains("No space left on device")) {
            return new DatabaseUnavailable(
                    "The disk that holds " + folder.path() + " is full. Free some room, then start again.", cause);
        }
        if (said.contains("could not resize shared memory") || said.contains("Cannot allocate memory")) {
            return new DatabaseUnavailable(
                    "There is not enough memory left on this machine to start PostgreSQL. Close something, then start again.",
                    cause);
        }
        var why = cause == null ? folder.log() + " says why" : cause.getMessage();
        return new DatabaseUnavailable("PostgreSQL could not be started: " + why + ".", cause);
    }

    static boolean portTaken(DataFolder folder) {
        return tail(folder).contains("Address already in use");
    }

    private static String tail(DataFolder folder) {
        try (var log = new RandomAccessFile(folder.log().toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL));
            var bytes = new byte[TAIL];
            int read = log.read(bytes);
            return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (IOException noLogYet) {
            return "";
        }
    }
}
