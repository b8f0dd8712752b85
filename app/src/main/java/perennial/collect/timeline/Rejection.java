package perennial.collect.timeline;

import org.jspecify.annotations.Nullable;

/// An event that can't be taken. It is kept with its reason until somebody mends the sender.
///
/// @param reason a key: `too-large`; `timeline.rejected.<reason>` says it in words
/// @param field of the event that is wrong
/// @param body as it came, shortened
public record Rejection(
        int sourceId, String reason, @Nullable String field, String body) {

    public static final int MOST_KEPT = 32_768;

    public Rejection {
        body = body.length() <= MOST_KEPT ? body : body.substring(0, MOST_KEPT);
    }
}
