package perennial.collect.intake;

import java.util.List;

/// What was odd about rows of a file that could be read all the same.
///
/// @param rows how many such rows there are
/// @param first the first of them, in the order of the file
public record Remarks(long rows, List<Remark> first) {

    public record Remark(long line, Complaint complaint) {}
}
