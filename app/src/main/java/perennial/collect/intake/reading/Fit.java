package perennial.collect.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a row fits under its header. A workbook leaves out empty cells at the end of a row; a text should not.
final class Fit {

    private static final String TOO_MANY = "too-many-cells";
    private static final String TOO_FEW = "too-few-cells";
    private static final String UNCLOSED = "unclosed-quote";

    private Fit() {}

    /// The misfit; null when the row fits.
    static @Nullable Trouble of(Raw raw, Header header, Format format) {
        int cells = used(raw.cells(), header.width());
        if (cells > header.width()) {
            return Trouble.ofRow(TOO_MANY, String.valueOf(cells), String.valueOf(header.width()));
        }
        if (raw.cells().size() < header.width() && format instanceof Format.Text) {
            return Trouble.ofRow(TOO_FEW, String.valueOf(raw.cells().size()), String.valueOf(header.width()));
        }
        return null;
    }

    /// Why a row that doesn't fit can't be used; null when it can. A row that merely ends early can, unless its
    /// cells may stand under the wrong header: columns set apart by blanks have no empty cells, and a line end
    /// inside a cell hints at a quote that swallowed the next row.
    static @Nullable Trouble ruin(Trouble misfit, Raw raw, Format format) {
        for (Trouble trouble : raw.troubles()) {
            if (trouble.what().equals(UNCLOSED)) {
                return trouble;
            }
        }
        if (misfit.what().equals(TOO_MANY)) {
            return misfit;
        }
        if (format instanceof Format.Text text && text.delimiter().value() == Format.BLANKS) {
            return misfit;
        }
        int swallowed = withLineEnd(raw.cells());
        return swallowed < 0
                ? null
                : Trouble.at(swallowed, UNCLOSED, Shown.shortened(raw.cells().get(swallowed)));
    }

    /// The row without empty cells beyond its header.
    static List<String> cut(List<String> cells, int width) {
        return cells.size() <= width ? cells : cells.subList(0, width);
    }

    private static int used(List<String> cells, int width) {
        int used = cells.size();
        while (used > width && cells.get(used - 1).isBlank()) {
            used--;
        }
        return used;
    }

    private static int withLineEnd(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf('\n') >= 0 || cells.get(i).indexOf('\r') >= 0) {
                return i;
            }
        }
        return -1;
    }
}
