package perennial.collect.intake;

import java.util.Optional;
import java.util.function.BiConsumer;

/// A place where arriving rows end up. The module that owns the tables contributes it.
///
/// Rows are staged first, as they stream by; then they are applied all at once, in one transaction that the caller
/// holds. A preview is the same transaction, rolled back.
public interface Sink {

    /// Names what this sink writes, `customers` or `orders`; a message key `intake.sink.<key>` says it in words.
    String key();

    /// Begins to stage an import, forgetting what was staged of it before.
    ///
    /// @param namespace the system the file comes from; its ids and numbers are unique within it
    Staging stage(long importId, String namespace);

    /// Writes what was staged. Rows that contradict what is known are handed to `refused` by line and left out.
    Tally apply(long importId, String namespace, BiConsumer<Long, Complaint> refused);

    /// The last import written after this one that changed the same rows. It has to be taken back first.
    Optional<Long> changedLaterBy(long importId);

    /// Takes back everything this sink wrote for the import, changes included.
    void undo(long importId);

    /// Drops what was staged.
    void forget(long importId);

    /// Takes rows one by one; they are there after [#commit()] and only then.
    interface Staging extends AutoCloseable {

        void take(Received received);

        void commit();

        @Override
        void close();
    }
}
