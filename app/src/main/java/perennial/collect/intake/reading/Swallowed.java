package perennial.collect.intake.reading;

import java.util.ArrayList;
import java.util.List;

/// The text a quote has swallowed since it opened, read as if quotes were letters: is it one long text, or rows
/// of this very file?
///
/// @param widths how many cells each line would have
record Swallowed(List<Integer> widths) {

    /// Reads from the mark to the end of the line the reader is in.
    ///
    /// @param before cells of the row that stand before the quote
    static Swallowed toLineEnd(Characters in, Delimiting delimiting, int before) {
        int ahead = 0;
        while (in.has(ahead) && !Delimiting.isLineEnd(in.text[in.at + ahead])) {
            ahead++;
        }
        return between(in, in.at + ahead, delimiting, before);
    }

    /// Reads from the mark to where the reader is.
    static Swallowed sofar(Characters in, Delimiting delimiting, int before) {
        return between(in, in.at, delimiting, before);
    }

    private static Swallowed between(Characters in, int end, Delimiting delimiting, int before) {
        List<Integer> widths = new ArrayList<>();
        int width = before + 1;
        for (int i = in.mark; i < end; i++) {
            char c = in.text[i];
            if (c == '\n' || c == '\r' && (i + 1 == in.end || in.text[i + 1] != '\n')) {
                widths.add(width);
                width = 1;
            } else if (delimiting.isDelimiter(c)) {
                width++;
            }
        }
        widths.add(width);
        return new Swallowed(widths);
    }

    /// Every line is a row. In narrow tables that proves little: sentences have commas too.
    boolean isRows(int usualWidth) {
        return usualWidth > 2 && widths.stream().allMatch(width -> width == usualWidth);
    }

    /// At least half of the lines are rows; the last one may have been cut.
    boolean isMostlyRows(int usualWidth) {
        long alike = widths.stream().filter(width -> width == usualWidth).count();
        return widths.size() > 1 && alike * 2 >= widths.size() - 1;
    }
}
