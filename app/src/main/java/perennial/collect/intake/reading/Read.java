package perennial.collect.intake.reading;

import java.util.List;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;

/// What reading one row of a file gave.
public sealed interface Read {

    /// Where the row starts in the file; the first line is 1.
    long line();

    /// A row with a cell for every header, or fewer.
    ///
    /// @param remarks what is odd about the row although it can be used: cells missing at its end, letters in
    /// another encoding, a stray quote
    record Usable(Row row, List<Complaint> remarks) implements Read {
        @Override
        public long line() {
            return row.line();
        }
    }

    /// A row whose cells can't be told apart or don't fit under the headers. The rest of the file is still read.
    record Refused(Received.Unreadable row) implements Read {
        @Override
        public long line() {
            return row.line();
        }
    }
}
