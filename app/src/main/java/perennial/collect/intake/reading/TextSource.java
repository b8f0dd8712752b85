package perennial.collect.intake.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;

/// Cuts text into rows and cells.
///
/// Why not a library: those we know swallow the rest of the file after a quote that never closes, and stop for
/// good at a cell that is too long. Here a quote counts as one only if it closes where a cell may end; else it is
/// a letter of its line, the row is marked, and the next line is read as if nothing had happened.
final class TextSource implements Source {

    private final Supplier<Progress> progress;
    private final Characters in;
    private final char delimiter;
    private final char otherDelimiter;
    private final boolean runs;
    private final Quote quote;
    private final boolean doubtQuotes;

    private long line = 1;
    private boolean first = true;
    private int usualWidth;
    private boolean ranOut;
    private long closedQuotes;
    private long strayQuotes;
    private boolean broken;
    private boolean insideQuote;
    private boolean overflows;
    private List<String> cells = new ArrayList<>();
    private List<Trouble> troubles = new ArrayList<>();

    TextSource(InputStream bytes, Supplier<Progress> progress, Format.Text format) {
        this.progress = progress;
        this.in = new Characters(new Decoding(bytes, format.charset().value()));
        this.delimiter = format.delimiter().value();
        this.runs = delimiter == Format.BLANKS;
        this.otherDelimiter = runs ? '\t' : delimiter;
        this.quote = format.quote().value();
        this.doubtQuotes = format.quote().sure() < Quotes.SURE;
    }

    @Override
    public @Nullable Raw next() {
        in.beginRow();
        while (in.has(0)) {
            long begins = line;
            begin();
            do {
                cell();
            } while (follows());
            if (overflows) {
                finishOverlong();
            }
            mend();
            boolean empty = !broken && isBlank(cells) || first && isDelimiterLine();
            first = false;
            if (!empty) {
                return row(begins);
            }
            in.beginRow();
        }
        return null;
    }

    private void begin() {
        cells = new ArrayList<>(Math.max(8, usualWidth));
        troubles = List.of();
        broken = false;
        insideQuote = false;
        overflows = false;
    }

    private void cell() {
        skipRun();
        in.mark = in.at;
        if (runs && atRowEnd()) {
            return;
        }
        add(opensQuote() ? quoted() : plain());
    }

    private void skipRun() {
        while (runs && in.has(0) && isDelimiter(in.text[in.at])) {
            in.at++;
        }
    }

    private boolean opensQuote() {
        int ahead = 0;
        while (in.has(ahead) && in.text[in.at + ahead] == ' ' && !isDelimiter(' ')) {
            ahead++;
        }
        if (!in.has(ahead) || !quote.opens(in.text[in.at + ahead])) {
            return false;
        }
        in.at += ahead;
        in.mark = in.at;
        return true;
    }

    private String plain() {
        do {
            char[] text = in.text;
            for (int i = in.at; i < in.end; i++) {
                char c = text[i];
                if (c == delimiter || c == '\n' || c == '\r' || c == otherDelimiter) {
                    in.at = i;
                    return in.from(in.mark);
                }
            }
            in.at = in.end;
        } while (in.has(0));
        return in.from(in.mark);
    }

    private String quoted() {
        in.at++;
        return restOfQuoted(line);
    }

    private String restOfQuoted(long begins) {
        boolean doubled = false;
        while (in.has(0)) {
            char c = in.text[in.at];
            if (quote.closes(c)) {
                if (in.has(1) && in.text[in.at + 1] == c) {
                    doubled = true;
                    in.at += 2;
                } else if (closesCell()) {
                    return line > begins && doubtQuotes && swallowsRows() ? neverClosed(begins) : inside(doubled);
                } else if (in.isForgetting() || line == begins) {
                    return literally();
                } else {
                    return neverClosed(begins);
                }
            } else if (!lineEnd(c)) {
                in.at++;
            }
        }
        ranOut |= in.hasEnded();
        insideQuote = in.isForgetting() || !in.hasEnded() && !looksLikeRows();
        return insideQuote ? in.from(in.mark) : neverClosed(begins);
    }

    /// A quote closes its cell when nothing but blanks stand between it and the next delimiter or line end.
    private boolean closesCell() {
        int ahead = 1;
        while (in.has(ahead) && in.text[in.at + ahead] == ' ' && !isDelimiter(' ')) {
            ahead++;
        }
        return !in.has(ahead) || isDelimiter(in.text[in.at + ahead]) || isLineEnd(in.text[in.at + ahead]);
    }

    private String inside(boolean doubled) {
        closedQuotes++;
        String inside = in.from(in.mark + 1);
        in.at++;
        while (in.has(0) && in.text[in.at] == ' ' && !isDelimiter(' ')) {
            in.at++;
        }
        return doubled ? quote.undoubled(inside) : inside;
    }

    /// `"John "Johnny" Doe"`: the quotes inside are letters.
    private String literally() {
        strayQuotes++;
        String cell = plain();
        return quote.around(cell) ? cell.substring(1, cell.length() - 1) : cell;
    }

    private String neverClosed(long begins) {
        strayQuotes++;
        line = begins;
        in.at = in.mark;
        String cell = plain();
        trouble(Trouble.at(cells.size(), "unclosed-quote", Shown.shortened(cell)));
        return cell;
    }

    /// Whether what a quote has swallowed so far is rows of this very file rather than one long text.
    private boolean looksLikeRows() {
        List<Integer> widths = swallowed(in.at);
        long alike = widths.stream().filter(width -> width == usualWidth).count();
        return widths.size() > 1 && alike * 2 >= widths.size() - 1;
    }

    /// Whether the text between two quotes that nobody expected is rows of this very file: every line would be a
    /// row of the usual width if the quotes were letters.
    private boolean swallowsRows() {
        int ahead = 0;
        while (in.has(ahead) && !isLineEnd(in.text[in.at + ahead])) {
            ahead++;
        }
        return usualWidth > 2 && swallowed(in.at + ahead).stream().allMatch(width -> width == usualWidth);
    }

    /// How many cells each line from the cell's beginning on would have, if quotes were letters.
    private List<Integer> swallowed(int end) {
        List<Integer> widths = new ArrayList<>();
        int width = cells.size() + 1;
        for (int i = in.mark; i < end; i++) {
            char c = in.text[i];
            if (c == '\n' || c == '\r' && (i + 1 == in.end || in.text[i + 1] != '\n')) {
                widths.add(width);
                width = 1;
            } else if (isDelimiter(c)) {
                width++;
            }
        }
        widths.add(width);
        return widths;
    }

    private void add(String cell) {
        if (cells.size() == Limits.CELLS) {
            if (!broken) {
                broken(Trouble.ofRow("row-too-wide", String.valueOf(Limits.CELLS)));
            }
        } else if (cell.length() > Limits.CELL) {
            broken(Trouble.at(cells.size(), "cell-too-long", String.valueOf(Limits.CELL), Shown.shortened(cell)));
            cells.add(Shown.kept(cell));
        } else {
            cells.add(cell);
        }
    }

    /// Goes past what follows a cell.
    ///
    /// @return whether another cell of the same row comes
    private boolean follows() {
        skipRun();
        if (!in.has(0)) {
            overflows = !in.hasEnded();
            return false;
        }
        if (lineEnd(in.text[in.at])) {
            return false;
        }
        if (!runs) {
            in.at++;
        }
        return true;
    }

    /// The row is longer than can be held: remembers its beginning and goes to its end.
    private void finishOverlong() {
        in.forget();
        if (!broken) {
            broken(Trouble.at(cells.size() - 1, "cell-too-long", String.valueOf(Limits.CELL), ""));
        }
        List<String> kept = cells;
        List<Trouble> why = troubles;
        cells = new ArrayList<>();
        if (insideQuote) {
            restOfQuoted(line);
        } else {
            plain();
        }
        while (follows()) {
            cell();
        }
        cells = kept;
        troubles = why;
    }

    private Raw row(long begins) {
        if (broken) {
            cells.replaceAll(Shown::kept);
        } else {
            usualWidth = cells.size();
        }
        return new Raw(new Row(begins, Collections.unmodifiableList(cells)), troubles, broken);
    }

    private void mend() {
        if (in.isForgetting() || !StrayBytes.within(in.text, in.start, in.at)) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean stray = StrayBytes.hasStray(cell);
            boolean nul = StrayBytes.hasNul(cell);
            if (stray || nul) {
                String mended = StrayBytes.mended(cell);
                cells.set(i, mended);
                trouble(Trouble.at(i, stray ? "stray-encoding" : "nul", Shown.shortened(mended)));
            }
        }
    }

    private void trouble(Trouble trouble) {
        if (troubles.isEmpty()) {
            troubles = new ArrayList<>();
        }
        troubles.add(trouble);
    }

    private void broken(Trouble why) {
        broken = true;
        trouble(why);
    }

    /// The line `sep=;` that tells Excel the delimiter.
    private boolean isDelimiterLine() {
        return !cells.isEmpty()
                && cells.getFirst().strip().regionMatches(true, 0, "sep=", 0, 4)
                && cells.getFirst().strip().length() <= 5
                && isBlank(cells.subList(1, cells.size()));
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean lineEnd(char c) {
        if (!isLineEnd(c)) {
            return false;
        }
        boolean two = c == '\r' && in.has(1) && in.text[in.at + 1] == '\n';
        in.at += two ? 2 : 1; // not in one line: looking ahead may move the window, and with it `at`
        line++;
        return true;
    }

    private boolean atRowEnd() {
        return !in.has(0) || isLineEnd(in.text[in.at]);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean isDelimiter(char c) {
        return c == delimiter || c == otherDelimiter;
    }

    /// Whether the text ended inside of quotes.
    boolean ranOut() {
        return ranOut;
    }

    long closedQuotes() {
        return closedQuotes;
    }

    long strayQuotes() {
        return strayQuotes;
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
