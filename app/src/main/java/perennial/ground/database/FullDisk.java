package perennial.ground.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;

/// Tells a full disk from other accidents: the owner can do something about it.
public final class FullDisk {

    private static final String DISK_FULL = "53100";

    private FullDisk() {}

    public static boolean caused(Throwable accident) {
        return Stream.iterate(accident, cause -> cause != null, Throwable::getCause)
                .anyMatch(FullDisk::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SQLException said -> DISK_FULL.equals(said.getSQLState());
            case IOException said -> saysSo(String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    /// Java has no code for it; these are the words of Linux and macOS, of Windows, and of a quota.
    private static boolean saysSo(String message) {
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded");
    }
}
