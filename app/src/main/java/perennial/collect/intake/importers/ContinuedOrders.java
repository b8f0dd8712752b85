package perennial.collect.intake.importers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.meaning.Field;
import perennial.collect.intake.meaning.Mapping;

/// Orders over several rows of which only the first says all about the order: the rows after it, which say nothing or
/// the same of the day, inherit what they leave out. What belongs to the article is not inherited, nor are the order's
/// total and refund, which count once.
public final class ContinuedOrders implements RowReader {

    private static final Set<Field> OWN = EnumSet.of(
            Field.SKU,
            Field.PRODUCT,
            Field.CATEGORY,
            Field.QUANTITY,
            Field.UNIT_PRICE,
            Field.AMOUNT,
            Field.LINE_DISCOUNT,
            Field.ORDER_TOTAL,
            Field.REFUNDED,
            Field.DISCOUNT,
            Field.TAX,
            Field.IGNORE);

    private final Mapping mapping;
    private final RowReader reader;
    private final int number;
    private final int date;
    private @Nullable Row first;

    public ContinuedOrders(Mapping mapping, RowReader reader) {
        this.mapping = mapping;
        this.reader = reader;
        this.number = column(Field.ORDER_NUMBER);
        this.date = column(Field.ORDER_DATE);
    }

    @Override
    public @Nullable Received read(Row row) {
        if (number < 0 || date < 0 || cell(row, number).isBlank()) return reader.read(row);
        Row order = first;
        if (order == null || !continues(order, row)) {
            first = row;
            return reader.read(row);
        }
        Received received = reader.read(inherited(order, row));
        return received instanceof Received.Unreadable bad
                ? new Received.Unreadable(bad.line(), bad.complaint(), row.cells())
                : received;
    }

    private boolean continues(Row order, Row row) {
        var day = cell(row, date);
        return cell(row, number).equals(cell(order, number)) && (day.isBlank() || day.equals(cell(order, date)));
    }

    private Row inherited(Row order, Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < mapping.columns().size() && i < order.cells().size(); i++) {
            if (OWN.contains(mapping.columns().get(i).field())) continue;
            while (cells.size() <= i) cells.add("");
            if (cells.get(i).isBlank()) cells.set(i, order.cells().get(i));
        }
        return new Row(row.line(), cells);
    }

    private int column(Field field) {
        for (int i = 0; i < mapping.columns().size(); i++)
            if (mapping.columns().get(i).field() == field) return i;
        return -1;
    }

    private static String cell(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
