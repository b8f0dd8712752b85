package perennial.ground.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one attempt ended.
///
/// @param next when it is tried again, if it is to wait
record Outcome(Run.State state, @Nullable String failure, Instant next) {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    static Outcome done(Instant now) {
        return new Outcome(Run.State.DONE, null, now);
    }

    /// After a failure it waits a while, then longer; after four attempts it has failed for good.
    static Outcome failed(Throwable failure, int attempt, Instant now) {
        if (failure instanceof PermanentFailure || attempt > PAUSES.size()) {
            return new Outcome(Run.State.FAILED, reason(failure), now);
        }
        return new Outcome(Run.State.WAITING, reason(failure), now.plus(PAUSES.get(attempt - 1)));
    }

    /// The program is stopping; the next one goes on.
    static Outcome cutShort(Instant now) {
        return new Outcome(Run.State.WAITING, null, now);
    }

    /// Recurring work never ends: it waits for its next time, and remembers why this one failed.
    Outcome thenWaitUntil(Instant nextTime) {
        return new Outcome(Run.State.WAITING, failure, nextTime);
    }

    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
