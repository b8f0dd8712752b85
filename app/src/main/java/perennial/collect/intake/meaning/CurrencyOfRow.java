package perennial.collect.intake.meaning;

import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;

/// The currency of a row: from its column, else from what stands beside its amounts, else the file's own.
final class CurrencyOfRow {

    private final Columns columns;
    private final @Nullable String own;
    private String last = "";
    private @Nullable String lastCode;

    CurrencyOfRow(Columns columns, @Nullable String own) {
        this.columns = columns;
        this.own = own;
    }

    @Nullable
    String read(Row row, @Nullable String unit, Trouble trouble) {
        String stated = columns.cell(row, Field.CURRENCY);
        if (!stated.isEmpty()) {
            if (stated.equals(last)) return lastCode;
            String cell = Text.value(stated);
            String code = cell == null ? null : Currencies.of(cell, own);
            if (code != null) return remembered(stated, code);
            if (cell != null) trouble.say("currency.unknown", columns.header(Field.CURRENCY), cell);
        }
        if (unit == null) return own;
        if (unit.equals(last)) return lastCode;
        return remembered(unit, Currencies.of(unit, own));
    }

    private @Nullable String remembered(String written, @Nullable String code) {
        last = written;
        lastCode = code;
        return code;
    }
}
