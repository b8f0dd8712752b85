package perennial.collect.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.collect.intake.meaning.Mapping;
import perennial.ground.shared.Progress;

/// Files that somebody brings: kept, understood, looked at, written, taken back.
public interface Imports {

    /// Keeps a file. Nothing is read yet.
    ///
    /// @param by who brought it
    /// @throws perennial.collect.intake.reading.Refusal when there is no room for it
    Imported receive(String fileName, InputStream content, String by);

    /// What we make of the file. It is read once for this and the answer kept.
    ///
    /// @throws perennial.collect.intake.reading.Refusal when it holds no table
    Looked look(long id);

    /// What was made of the file, if anybody has looked yet.
    Optional<Looked> looked(long id);

    void settle(long id, Mapping mapping);

    /// Reads the whole file and finds out what it would change, without changing it.
    Imported preview(long id, Progress progress);

    /// Writes everything the file says, or nothing.
    Imported apply(long id, Progress progress);

    /// Takes back everything the import wrote, changes included.
    ///
    /// @return an import written later that changed the same and has to be taken back first; empty when it is done
    Optional<Imported> undo(long id);

    /// Forgets an import that was not written.
    void cancel(long id);

    /// Reads a file again with some rows mended, as an import of its own that can be previewed, applied and undone.
    ///
    /// @param cells what stands in the mended rows now, by line
    Imported mend(long id, Map<Long, List<String>> cells, String by);

    /// Whether the file itself is still here, so that it can be read again.
    boolean keepsFile(long id);

    /// How many of its sales came as sales to nobody we know, because their buyers were erased.
    long forgottenSales(long id);

    /// What was odd about rows that were read all the same.
    Remarks remarks(long id);

    Optional<Imported> find(long id);

    /// Newest first.
    List<Imported> latest(int most);

    /// An earlier import of the very same bytes that still stands.
    Optional<Imported> sameFileAlreadyIn(long id);

    /// Rows that could not be read, in the order of the file.
    ///
    /// @param after only rows below this line
    List<Received.Unreadable> unreadable(long id, long after, int most);
}
