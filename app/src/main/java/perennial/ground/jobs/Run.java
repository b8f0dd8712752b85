package perennial.ground.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far one piece of work is, for a page to show.
///
/// @param total 0 while nobody knows
/// @param sentence key of the words that say what is being done now
/// @param failure why the last attempt came to nothing; kept while the next one waits
public record Run(
        String job,
        String key,
        State state,
        long done,
        long total,
        @Nullable String sentence,
        List<Object> arguments,
        boolean cancelRequested,
        int attempts,
        @Nullable String failure,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
