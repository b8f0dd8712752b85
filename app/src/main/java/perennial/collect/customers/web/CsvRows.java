package perennial.collect.customers.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.SpreadsheetCell;

/// A file of comma-separated values: plain, exact, the same in every language.
final class CsvRows implements RowWriter {

    private final CsvWriter csv;

    CsvRows(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff'); // without it Excel takes UTF-8 for something else
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvRows::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> SpreadsheetCell.safe(text);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
