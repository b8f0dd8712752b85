package perennial.collect.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event on its way into the log.
///
/// @param mark of the message, by which it is recognised when it is sent again; unique over all sources
/// @param kind `track`, `identify`, `page`, `screen`, `group` or `alias`
/// @param name what happened, as the sender calls it
/// @param at when it happened
/// @param historical told long after it happened; nobody is to act on it
/// @param keys of whom it speaks, the strongest first
/// @param properties a JSON object PostgreSQL can hold
/// @param context the same, or null
public record Arrival(
        int sourceId,
        UUID mark,
        String kind,
        @Nullable String name,
        Instant at,
        boolean historical,
        List<SubjectKey> keys,
        String properties,
        @Nullable String context) {

    /// About how many bytes it keeps busy while it waits.
    int weight() {
        return 400 + properties.length() + (context == null ? 0 : context.length());
    }
}
