package perennial.collect.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That customers turned out to be one. Three at once are one merge.
///
/// @param id by which it can be taken back
/// @param winner who they all are
/// @param by who said so; null when an event did
/// @param undoneAt null while it holds
public record Merge(
        long id,
        long winner,
        List<Loser> losers,
        String why,
        @Nullable String by,
        Instant at,
        @Nullable Instant undoneAt) {

    /// @param name as it was; blank if nobody knew
    public record Loser(long id, String name) {}

    public boolean holds() {
        return undoneAt == null;
    }
}
