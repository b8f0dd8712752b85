package perennial.collect.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a delivery tells.
public sealed interface Heard {

    /// @param calls of the event convention, in their order
    /// @param consents what people agreed to or took back, which no call can tell
    record Told(List<ObjectNode> calls, List<Agreed> consents) implements Heard {

        public boolean isNothing() {
            return calls.isEmpty() && consents.isEmpty();
        }
    }

    /// @param id of the person at the source
    /// @param channel `email`, `sms`
    /// @param at when they said it; where the source does not know, so early that it outdoes nothing said later
    /// @param proof what the source says about it, in its own words
    record Agreed(
            @Nullable String id,
            @Nullable String email,
            String channel,
            boolean granted,
            Instant at,
            Map<String, String> proof) {}

    /// Nothing that is kept here.
    ///
    /// @param why `connectors.nothing.<why>` says it in words
    record Nothing(String why) implements Heard {}

    /// It speaks of something that has not been told of yet, and is looked at again when it has.
    record TooEarly(String thing) implements Heard {}

    /// It can't be understood.
    ///
    /// @param why `connectors.failed.<why>` says it in words
    record Unclear(String why) implements Heard {}

    /// The source passes on what somebody may ask by law.
    ///
    /// @param id of the person at the source
    record Asked(
            Wish wish,
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone) implements Heard {}

    enum Wish {
        /// To be told everything that is known about them.
        EXPORT,
        /// To be erased.
        ERASE,
        /// The whole shop wants to be forgotten.
        ERASE_SHOP
    }
}
