package perennial.collect.website;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the website tells us what its visitors do.
///
/// @param key stands in its pages
/// @param asks whether visitors are asked before anything is kept in their browser
/// @param origins addresses from whose pages browsers may send
/// @param words the question in each language; empty when nobody has written it
/// @param heardAt when it told us something last, to the minute
public record Setup(
        String key,
        boolean asks,
        List<String> origins,
        List<Wording> words,
        @Nullable Instant heardAt) {}
