package perennial.collect.events.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import perennial.ground.access.Problem;
import perennial.ground.database.FullDisk;

/// Why a sender is asked to come again, and when.
enum Later {
    BUSY(429, 1, "Too much at once", "As much waits as may wait. " + Words.NOTHING),
    DISK_FULL(507, 60, "No room", "The disk is full, and somebody has to make room. " + Words.NOTHING),
    STOPPING(503, 5, "Stopping", "The program ends, or starts anew. " + Words.NOTHING),
    DATABASE_AWAY(503, 5, "Can't be stored now", "The database does not answer. " + Words.PERHAPS),
    SLOW(503, 5, "Not known yet", "It is being stored, and that takes too long to wait for. " + Words.PERHAPS);

    private final int status;
    private final int seconds;
    private final String title;
    private final String detail;

    Later(int status, int seconds, String title, String detail) {
        this.status = status;
        this.seconds = seconds;
        this.title = title;
        this.detail = detail;
    }

    private static final class Words {

        private static final String NOTHING = "Nothing was taken. Send the same request again a little later.";

        /// An answer of the database may be lost on its way to us.
        private static final String PERHAPS =
                "Send the same request again a little later: what has a messageId counts once in any case.";
    }

    /// What to say when the log could not be written.
    static Later because(Throwable failure) {
        return FullDisk.caused(failure) ? DISK_FULL : DATABASE_AWAY;
    }

    void tell(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        Problem.write(response, status, title, detail);
    }
}
