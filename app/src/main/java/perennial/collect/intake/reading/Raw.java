package perennial.collect.intake.reading;

import java.util.List;
import perennial.collect.intake.Row;

/// A row as its file has it, before anybody knows the header.
///
/// @param broken true when the cells can't be trusted; the troubles say why
record Raw(Row row, List<Trouble> troubles, boolean broken) {

    static Raw sound(long line, List<String> cells) {
        return new Raw(new Row(line, cells), List.of(), false);
    }

    long line() {
        return row.line();
    }

    List<String> cells() {
        return row.cells();
    }
}
