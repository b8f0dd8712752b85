package perennial.collect.intake.reading;

import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of a text.
final class TextSource implements Source {

    private final Supplier<Progress> progress;
    private final Characters in;
    private final RowCutter cutter;
    private boolean first = true;
    private int usualWidth;

    TextSource(InputStream bytes, Supplier<Progress> progress, Format.Text format) {
        this.progress = progress;
        this.in = new Characters(new Decoding(bytes, format.charset().value()));
        this.cutter = new RowCutter(in, format);
    }

    @Override
    public @Nullable Raw next() {
        long line = cutter.line();
        for (RowDraft row = cutter.cut(usualWidth); row != null; row = cutter.cut(usualWidth)) {
            if (in.rowIsHeld() && StrayBytes.within(in.text, in.start, in.at)) {
                row.mend();
            }
            boolean passed = row.isEmpty() || first && row.isDelimiterLine();
            first = false;
            if (!passed) {
                Raw raw = row.raw(line);
                usualWidth = raw.broken() ? usualWidth : row.width();
                return raw;
            }
            line = cutter.line();
        }
        return null;
    }

    /// What the quotes so far have been.
    RowCutter cutter() {
        return cutter;
    }

    @Override
    public Progress progress() {
        return progress.get();
    }

    @Override
    public void close() {
        in.close();
    }
}
