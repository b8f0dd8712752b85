package perennial.collect.intake.meaning;

import java.util.Iterator;
import java.util.List;
import perennial.collect.intake.Row;

/// What a file looks like after it has been read once.
///
/// @param named whether the file has a header; without one the headers are empty
/// @param rows how many it has
/// @param columns at least one for each header
/// @param sample its first rows, long cells shortened
public record Survey(boolean named, long rows, List<ColumnFacts> columns, List<Row> sample) {

    /// @param headers the first line's names; empty when the file has no such line
    public static Survey of(List<String> headers, Iterator<Row> rows) {
        var surveyor = new Surveyor(headers);
        rows.forEachRemaining(surveyor::see);
        return surveyor.survey();
    }

    public List<String> headers() {
        return columns.stream().map(ColumnFacts::header).toList();
    }
}
