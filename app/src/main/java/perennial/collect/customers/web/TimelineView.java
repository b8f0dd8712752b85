package perennial.collect.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// What is to be done and what happened, as the page shows it.
///
/// @param kinds of what one can write down
/// @param choices all of what happened, or one kind alone
/// @param ask where the page asks whether something has happened since; null on a page of earlier things
/// @param mark of what is shown: as long as it is the same, nothing has happened since
/// @param newest where the latest things are, on a page of earlier ones
/// @param earlier where what happened before these things is
public record TimelineView(
        List<Option> kinds,
        List<Todo> todo,
        List<Happening> happenings,
        List<Link> choices,
        @Nullable String ask,
        String mark,
        @Nullable String newest,
        @Nullable String earlier) {

    /// @param due by when, in words
    /// @param tone `bad` once it is late
    /// @param done where to say that it is done
    public record Todo(
            String text,
            @Nullable String due,
            String tone,
            @Nullable String by,
            String done,
            String change) {}
}
