package perennial.collect.intake.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a text file, to try readings on.
///
/// @param bytes cut at a line end, unless it is the whole file or one endless line
record Sample(byte[] bytes, Charset charset) {

    private static final int BYTES = 1 << 18;
    private static final int ROWS = 1_000;

    static Sample of(byte[] head, Charset charset) {
        int length = Math.min(head.length, BYTES);
        int cut = length;
        while (length < head.length && cut > 0 && head[cut - 1] != '\n') {
            cut--;
        }
        return new Sample(java.util.Arrays.copyOf(head, cut == 0 ? head.length : cut), charset);
    }

    List<List<String>> rows(char delimiter, Quote quote) {
        List<List<String>> rows = new ArrayList<>();
        Format.Text format = new Format.Text(0, Finding.told(charset), Finding.told(delimiter), Finding.told(quote));
        try (TextSource source =
                new TextSource(new ByteArrayInputStream(bytes), () -> new Progress(0, bytes.length), format)) {
            for (Raw raw = source.next(); raw != null && rows.size() < ROWS; raw = source.next()) {
                rows.add(raw.cells());
            }
        }
        return rows;
    }
}
