package perennial.collect.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One shop, till or payment system that sends us what happens.
///
/// @param kind the key of its [Connector]
/// @param source by which its events, ids and numbers are known
/// @param hasSecret whether we know with what it signs
/// @param reachedAt when it greeted us first
/// @param firstAt when the first genuine delivery came
/// @param refusedAt when somebody was last not let in, and why: `connectors.refused.<why>`
public record Connection(
        long id,
        String kind,
        String name,
        String source,
        boolean hasSecret,
        Instant createdAt,
        @Nullable Instant reachedAt,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Instant refusedAt,
        @Nullable String refusedWhy) {}
