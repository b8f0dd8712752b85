package perennial.act.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address of another program, and what it wants to hear.
///
/// @param events keys of [Happening]s
/// @param oldUntil until when the secret before signs, too; null when it does not
/// @param failingSince since when nothing has got through; null when the last message did
public record Endpoint(
        long id,
        String address,
        List<String> events,
        State state,
        @Nullable Instant oldUntil,
        @Nullable Instant failingSince) {

    public enum State {
        ON,
        /// Somebody said so.
        PAUSED,
        /// Nothing got through for too long, or it said that it is gone.
        BROKEN
    }
}
