package perennial.collect.intake.meaning;

import perennial.collect.intake.Row;

/// What a row says of the fate of its order; remembers the last words, since they come again.
final class Fate {

    private final Columns columns;
    private final Field field;
    private String last = "";
    private Status status = Status.STANDS;

    Fate(Columns columns, Field field) {
        this.columns = columns;
        this.field = field;
    }

    Status of(Row row) {
        String cell = columns.cell(row, field);
        if (!cell.equals(last)) {
            last = cell;
            status = Status.of(cell);
        }
        return status;
    }
}
