package perennial.collect.intake.reading;

import java.util.List;
import perennial.collect.intake.Row;

/// Where the table starts and what its columns are called.
///
/// @param line the header's line in the file; 0 when the file has none
/// @param columns one for each column, the names unique
/// @param found whether there is a header, how sure that is and why
/// @param above the rows above the table, such as a title
public record Header(long line, List<Column> columns, Finding<Boolean> found, List<Row> above) {

    /// The columns' usable names, in order.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public int width() {
        return columns.size();
    }

    /// The first line that belongs to the rows below the header.
    long firstLine() {
        return above.isEmpty() ? line + 1 : Math.max(line, above.getLast().line()) + 1;
    }

    boolean isRepeatedIn(List<String> cells) {
        return line > 0 && cells.equals(columns.stream().map(Column::original).toList());
    }

    String name(int column) {
        return column < columns.size() ? columns.get(column).name() : Column.numbered(column);
    }
}
