package perennial.collect.intake.meaning;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.Field.Kind;

/// Reads the numbers of a row; each field has its own cell, so that all can be had together.
final class Numbers {

    private final Columns columns;
    private final Map<Field, NumberCell> cells = new EnumMap<>(Field.class);

    Numbers(Columns columns) {
        this.columns = columns;
        for (Field field : Field.values())
            if (field.kind() == Kind.NUMBER && columns.has(field))
                cells.put(field, new NumberCell(columns.meaning(field).numbers()));
    }

    boolean has(Field field) {
        return cells.containsKey(field);
    }

    /// @return null when the file has no such column, the cell is empty, or it is no number (which is complained of)
    @Nullable
    NumberCell read(Row row, Field field, Trouble trouble) {
        NumberCell number = cells.get(field);
        if (number == null) return null;
        String raw = columns.cell(row, field);
        if (raw.isEmpty()) return null;
        if (reads(number, raw, field)) return number;
        String cell = Text.value(raw);
        if (cell == null || reads(number, cell, field)) return cell == null ? null : number;
        trouble.say("number.unreadable", columns.header(field), cell);
        return null;
    }

    private static boolean reads(NumberCell number, String cell, Field field) {
        if (!number.read(cell)) return false;
        String unit = number.unit();
        return unit == null || allowed(field, unit);
    }

    /// Pieces may have any unit, amounts only a currency.
    private static boolean allowed(Field field, String unit) {
        return field == Field.QUANTITY ? unit.indexOf('%') < 0 : Currencies.isUnit(unit);
    }
}
