package perennial.collect.events.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicLong;
import perennial.collect.events.reading.Limits;

/// How much of what is being sent may be in memory at once. Thousands may knock together, each with half a megabyte.
final class Room {

    private static final long ALL = 64L << 20;

    private final AtomicLong taken = new AtomicLong();

    /// What a request will need at the most; how long it is once unpacked, nobody knows before.
    static int neededBy(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 || length > Limits.BATCH_BYTES || request.getHeader("Content-Encoding") != null
                ? Limits.BATCH_BYTES
                : (int) length;
    }

    /// @return false if there is not so much left
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= ALL) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(int bytes) {
        taken.addAndGet(-bytes);
    }
}
