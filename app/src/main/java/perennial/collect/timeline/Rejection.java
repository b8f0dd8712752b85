package perennial.collect.timeline;

import org.jspecify.annotations.Nullable;

/// An event that can't be taken. It is kept with its reason until somebody mends the sender.
///
/// @param form how it was told: the call of the convention, `batch` or `cloudevent`; [#LOST] when it can't be
///     told again
/// @param reason a key: `too-large`; `events.aside.reason.<reason>` says it in words
/// @param field of the event that is wrong
/// @param body as it came, shortened
public record Rejection(
        int sourceId, String form, String reason, @Nullable String field, String body) {

    public static final int MOST_KEPT = 32_768;
    public static final String LOST = "lost";

    public Rejection {
        if (body.length() > MOST_KEPT) {
            body = body.substring(0, MOST_KEPT);
            form = LOST;
        }
    }

    /// The same, not to be told again by somebody who is believed more than the sender was.
    public Rejection unrepeatable() {
        return new Rejection(sourceId, LOST, reason, field, body);
    }
}
