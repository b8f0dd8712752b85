package perennial.collect.intake.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a text file, to try readings on.
///
/// @param text cut at a line end, unless it is the whole file or one endless line
/// @param cut whether the file goes on
record Sample(String text, boolean cut) {

    private static final int ENOUGH = 1 << 18;
    private static final int ROWS = 400;

    /// What a delimiter and a quote make of the sample.
    ///
    /// @param closed cells that a quote opened and closed
    /// @param stray quotes that began a cell and were none
    record Reading(List<List<String>> rows, long closed, long stray) {}

    static Sample of(byte[] head, Charset charset) {
        String text = new String(head, 0, Math.min(head.length, ENOUGH), charset);
        int cut = head.length > ENOUGH ? text.lastIndexOf('\n') + 1 : 0;
        return new Sample(
                text.substring(text.startsWith("\ufeff") ? 1 : 0, cut == 0 ? text.length() : cut),
                head.length > ENOUGH);
    }

    /// Whether nearly every line as a whole is a date, perhaps with a time, which blanks and colons would only
    /// tear apart.
    boolean isOneColumnOfDates() {
        List<String> lines =
                text.lines().limit(ROWS).filter(line -> !line.isBlank()).toList();
        long dates = lines.stream()
                .filter(line -> CellShape.of(line) == CellShape.DATE)
                .count();
        return dates > 0 && dates >= lines.size() - 1 - lines.size() / 20;
    }

    Reading read(char delimiter, Quote quote) {
        List<List<String>> rows = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Format.Text format =
                new Format.Text(0, Finding.told(StandardCharsets.UTF_8), Finding.told(delimiter), Finding.told(quote));
        try (TextSource source =
                new TextSource(new ByteArrayInputStream(bytes), () -> new Progress(0, bytes.length), format)) {
            Raw raw = source.next();
            // A quote still open where the sample was cut says nothing.
            while (raw != null && rows.size() < ROWS && !(cut && source.cutter().ranOut())) {
                rows.add(raw.cells());
                raw = source.next();
            }
            RowCutter cutter = source.cutter();
            return new Reading(rows, cutter.closedQuotes(), cutter.strayQuotes() - (cut && cutter.ranOut() ? 1 : 0));
        }
    }
}
