package perennial.collect.timeline;

import java.util.List;
import java.util.Optional;
import perennial.ground.shared.ExtensionPoint;

/// Follows the log and makes something of it: customers, orders, journeys. Contribute one as a Spring bean.
///
/// Events come in their order, each once: what [#read(List)] writes and how far it has come are one transaction. When
/// it fails, the events are tried again in smaller numbers; one that fails alone is put aside with the reason.
@ExtensionPoint
public interface TimelineReader {

    /// Unique; under it the position is kept.
    String key();

    Interest interest();

    /// A reader that has to have dealt with an event before this one is told of it.
    default Optional<String> follows() {
        return Optional.empty();
    }

    /// Called before the events are looked up, in the same transaction. Who writes down whose an event is waits here
    /// for those who make one of customers or part them; what the events say of customers then holds until the end.
    default void takeTurn() {}

    /// Makes something of these events, inside the transaction that also notes that they are read.
    void read(List<Event> events);
}
