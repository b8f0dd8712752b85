package perennial.collect.events.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a sender calls by a wrong name: `user_id` is to be `userId`, `properties.mail` is to be `context.traits.email`.
///
/// @param from names from the outside in, between points; blank for nothing to change
/// @param to the same
public record Mending(String from, String to) {

    public static final Mending NONE = new Mending("", "");

    public Mending {
        from = from.strip();
        to = to.strip();
    }

    /// Whether it says anything at all.
    public boolean isNone() {
        return from.isEmpty() || to.isEmpty();
    }

    /// Moves the value to its right name. An event that doesn't have the wrong one, or has the right one already, stays
    /// as it is.
    void change(ObjectNode event) {
        if (isNone()) {
            return;
        }
        var wrong = List.of(from.split("\\."));
        var right = List.of(to.split("\\."));
        var holder = at(event, wrong.subList(0, wrong.size() - 1), false);
        var value = holder == null ? null : holder.get(wrong.getLast());
        if (holder == null || value == null || value.isNull()) {
            return;
        }
        var home = at(event, right.subList(0, right.size() - 1), true);
        if (home == null || home.hasNonNull(right.getLast())) {
            return;
        }
        holder.remove(wrong.getLast());
        home.set(right.getLast(), value);
    }

    private static @Nullable ObjectNode at(ObjectNode event, List<String> path, boolean make) {
        var here = event;
        for (var name : path) {
            JsonNode next = here.get(name);
            if (next == null && make) {
                next = here.putObject(name);
            }
            if (!(next instanceof ObjectNode object)) {
                return null;
            }
            here = object;
        }
        return here;
    }
}
