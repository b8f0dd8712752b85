package perennial.collect.intake.meaning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;

/// The cells of one row that speak of somebody. What can't be understood, or has no better place, is kept by its
/// header.
final class Details {

    private final Columns columns;
    private final Row row;
    private final Map<String, String> kept = new LinkedHashMap<>();

    Details(Columns columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    /// Makes sense of a cell; null when it makes none.
    @FunctionalInterface
    interface Sense<T> {
        @Nullable
        T of(String cell);
    }

    @Nullable
    String text(Field field) {
        return columns.has(field) ? Text.clean(columns.cell(row, field)) : null;
    }

    /// A name has a letter, a digit or a picture in it; a lone dash stands for none.
    @Nullable
    String name(Field field) {
        String text = text(field);
        return text == null || text.chars().allMatch(c -> c < 127 && !Character.isLetterOrDigit(c)) ? null : text;
    }

    @Nullable
    String value(int column) {
        return Text.value(Columns.cell(row, column));
    }

    <T> @Nullable T value(Field field, Sense<T> sense) {
        String cell = text(field);
        if (cell == null) return null;
        T value = sense.of(cell); // NA may be nothing or Namibia: only sense can tell
        if (value == null && !isZero(cell)) keep(columns.first(field));
        return value;
    }

    /// 0/0/00 and 0000-00-00 stand for nothing.
    private static boolean isZero(String cell) {
        return cell.chars().noneMatch(c -> Character.isLetter(c) || c >= '1' && c <= '9');
    }

    void keep(int column) {
        String cell = value(column);
        if (cell != null) keep(column, cell);
    }

    void keep(int column, String cell) {
        kept.put(columns.header(column), cell);
    }

    Map<String, String> kept() {
        return kept.isEmpty() ? Map.of() : Collections.unmodifiableMap(kept);
    }
}
