package perennial.ground.jobs;

import org.jspecify.annotations.Nullable;

/// Trying again won't help. The message is kept as the reason.
public final class PermanentFailure extends RuntimeException {

    public PermanentFailure(String reason) {
        this(reason, null);
    }

    public PermanentFailure(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
