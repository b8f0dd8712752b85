package perennial.collect.connectors;

import java.time.Instant;
import java.util.Optional;

/// What one connection has told so far, as far as later deliveries need it.
///
/// What is written counts once the calls of the delivery are safe on disk.
public interface Memory {

    Optional<String> recall(String thing);

    /// @return whether that is something else than was known before
    boolean remember(String thing, String value);

    /// For deliveries that come in the wrong order.
    ///
    /// @return whether nothing newer is known about the thing
    default boolean isNewest(String thing, Instant at) {
        if (recall(thing).map(Instant::parse).filter(at::isBefore).isPresent()) {
            return false;
        }
        remember(thing, at.toString());
        return true;
    }
}
