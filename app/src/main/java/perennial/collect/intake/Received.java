package perennial.collect.intake;

import org.jspecify.annotations.Nullable;

/// What an importer made of one row of a file.
public sealed interface Received {

    /// Where the row starts in the file; the first line of the file is 1.
    long line();

    /// Somebody, as a list of contacts describes them.
    record Contact(long line, Person person) implements Received {}

    /// One line of an order, a receipt or a credit note.
    ///
    /// @param buyer who bought; null for a sale to nobody we know
    /// @param forgotten whether the buyer was erased: the sale counts, as one to nobody we know
    record Sale(long line, @Nullable Person buyer, SaleLine sale, boolean forgotten) implements Received {

        public Sale(long line, @Nullable Person buyer, SaleLine sale) {
            this(line, buyer, sale, false);
        }
    }

    /// An article or a service, as a list of what the business sells describes it.
    record Listed(long line, Article article) implements Received {}

    /// A row nobody could make sense of. It is kept, with its reason, until somebody mends it.
    ///
    /// @param raw the row's cells as they stood in the file
    record Unreadable(long line, Complaint complaint, java.util.List<String> raw) implements Received {}
}
