package perennial.collect.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import perennial.collect.intake.Imports;
import perennial.collect.intake.Looked;
import perennial.collect.intake.Received;
import perennial.ground.shared.SpreadsheetCell;
import perennial.ground.ui.Formats;

/// The rows nobody could read, as a file one can open, mend and bring back: the original cells, then line and reason.
final class UnreadableCsv {

    private static final int AT_ONCE = 1000;

    private final Imports imports;
    private final Formats formats;

    UnreadableCsv(Imports imports, Formats formats) {
        this.imports = imports;
        this.formats = formats;
    }

    void write(long id, Writer out) throws IOException {
        out.write('\ufeff'); // without it Excel takes UTF-8 for something else
        var csv = CsvWriter.builder().build(out);
        var headers = new ArrayList<>(imports.looked(id).map(Looked::headers).orElseGet(List::of));
        int width = headers.size();
        headers.add(formats.t("intake.page.line"));
        headers.add(formats.t("intake.page.reason"));
        csv.writeRecord(headers.stream().map(SpreadsheetCell::safe).toList());
        long after = 0;
        for (var rows = imports.unreadable(id, after, AT_ONCE);
                !rows.isEmpty();
                rows = imports.unreadable(id, after, AT_ONCE)) {
            for (var row : rows) {
                csv.writeRecord(cells(row, width));
                after = row.line();
            }
        }
        csv.flush();
    }

    private List<String> cells(Received.Unreadable row, int width) {
        var cells = new ArrayList<>(row.raw());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(Long.toString(row.line()));
        cells.add(Sentences.of(row.complaint(), formats));
        return cells.stream().map(SpreadsheetCell::safe).toList();
    }
}
