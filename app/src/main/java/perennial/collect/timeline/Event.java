package perennial.collect.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened, as readers of the log are told of it.
///
/// @param id grows from event to event
/// @param source by name
/// @param kind `track`, `identify`, `page`, `screen`, `group` or `alias`
/// @param historical told long after; make it known, but do not act on it
/// @param keys of whom it speaks, the strongest first
/// @param properties a JSON object: of an identify and a group, its traits
/// @param context a JSON object
public record Event(
        long id,
        Instant at,
        Instant receivedAt,
        String source,
        String kind,
        @Nullable String name,
        boolean historical,
        List<Known> keys,
        String properties,
        @Nullable String context) {

    /// Name in the context of what anybody could have sent: what it says of people only fills gaps.
    public static final String HEARSAY = "hearsay";

    /// A key of the event, and the customer it was known to lead to when the event was read.
    ///
    /// @param subject its number in the log
    /// @param customer null while nobody knows who it is
    public record Known(
            long subject, SubjectKey key, @Nullable Long customer) {}
}
