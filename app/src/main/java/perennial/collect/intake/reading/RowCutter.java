package perennial.collect.intake.reading;

import org.jspecify.annotations.Nullable;

/// Cuts text into rows and cells.
///
/// Why not a library: those we know swallow the rest of the file after a quote that never closes, and stop for
/// good at a cell that is too long. Here a quote counts as one only if it closes where a cell may end; else it is
/// a letter of its line, the row is marked, and the next line is read as if nothing had happened.
final class RowCutter {

    private final Characters in;
    private final Delimiting delimiting;
    private final Quote quote;
    private final boolean doubtQuotes;

    private RowDraft row = new RowDraft(0);
    private int usualWidth;
    private long line = 1;
    private boolean insideQuote;
    private boolean overflows;
    private boolean ranOut;
    private long closedQuotes;
    private long strayQuotes;

    RowCutter(Characters in, Format.Text format) {
        this.in = in;
        this.delimiting = Delimiting.by(format.delimiter().value());
        this.quote = format.quote().value();
        this.doubtQuotes = format.quote().sure() < Quotes.SURE;
    }

    /// The line that is read next, from 1.
    long line() {
        return line;
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

    /// Cuts the next row.
    ///
    /// @param width of the rows before
    /// @return null at the end
    @Nullable
    RowDraft cut(int width) {
        in.beginRow();
        if (!in.has(0)) {
            return null;
        }
        row = new RowDraft(width);
        usualWidth = width;
        insideQuote = false;
        overflows = false;
        do {
            cell();
        } while (follows());
        if (overflows) {
            passOver();
        }
        return row;
    }

    private void cell() {
        skipRun();
        in.mark = in.at;
        if (!delimiting.runs() || !atRowEnd()) {
            row.add(opensQuote() ? quoted() : plain());
        }
    }

    private void skipRun() {
        while (delimiting.runs() && in.has(0) && delimiting.isDelimiter(in.text[in.at])) {
            in.at++;
        }
    }

    private boolean atRowEnd() {
        return !in.has(0) || Delimiting.isLineEnd(in.text[in.at]);
    }

    private String plain() {
        do {
            char[] text = in.text;
            for (int i = in.at; i < in.end; i++) {
                if (delimiting.endsCell(text[i])) {
                    in.at = i;
                    return in.sinceMark();
                }
            }
            in.at = in.end;
        } while (in.has(0));
        return in.sinceMark();
    }

    private boolean opensQuote() {
        int ahead = padding(0);
        if (!in.has(ahead) || !quote.opens(in.text[in.at + ahead])) {
            return false;
        }
        in.at += ahead;
        in.mark = in.at;
        return true;
    }

    private int padding(int from) {
        int ahead = from;
        while (in.has(ahead) && delimiting.isPadding(in.text[in.at + ahead])) {
            ahead++;
        }
        return ahead;
    }

    private String quoted() {
        in.at++;
        return restOfQuoted(line);
    }

    private String restOfQuoted(long begins) {
        boolean doubled = false;
        while (in.has(0)) {
            char c = in.text[in.at];
            if (!quote.closes(c)) {
                if (!lineEnd()) {
                    in.at++;
                }
            } else if (in.has(1) && in.text[in.at + 1] == c) {
                doubled = true;
                in.at += 2;
            } else if (closesCell()) {
                return swallowsRows(begins) ? neverClosed(begins) : inside(doubled);
            } else {
                return in.isForgetting() || line == begins ? literally() : neverClosed(begins);
            }
        }
        ranOut |= in.hasEnded();
        insideQuote = in.isForgetting()
                || !in.hasEnded()
                        && !Swallowed.sofar(in, delimiting, row.width()).isMostlyRows(usualWidth);
        return insideQuote ? in.sinceMark() : neverClosed(begins);
    }

    /// A quote closes its cell when nothing but blanks stand between it and the next delimiter or line end.
    private boolean closesCell() {
        int ahead = padding(1);
        return !in.has(ahead) || delimiting.endsCell(in.text[in.at + ahead]);
    }

    /// Whether two quotes that nobody expected have rows of this very file between them.
    private boolean swallowsRows(long begins) {
        return doubtQuotes
                && line > begins
                && Swallowed.toLineEnd(in, delimiting, row.width()).isRows(usualWidth);
    }

    private String inside(boolean doubled) {
        closedQuotes++;
        String inside = in.sinceMark().substring(1);
        int past = padding(1);
        in.at += past;
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
        row.remark(Trouble.at(row.width(), "unclosed-quote", Shown.shortened(cell)));
        return cell;
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
        if (lineEnd()) {
            return false;
        }
        in.at += delimiting.runs() ? 0 : 1;
        return true;
    }

    private boolean lineEnd() {
        char c = in.text[in.at];
        if (!Delimiting.isLineEnd(c)) {
            return false;
        }
        boolean two = c == '\r' && in.has(1) && in.text[in.at + 1] == '\n';
        in.at += two ? 2 : 1; // not in one line: looking ahead may move the window, and with it `at`
        line++;
        return true;
    }

    /// The row is longer than can be held: goes to its end without keeping more of it.
    private void passOver() {
        RowDraft kept = row;
        kept.goesOn();
        in.forget();
        row = new RowDraft(0);
        if (insideQuote) {
            restOfQuoted(line);
        } else {
            plain();
        }
        while (follows()) {
            cell();
        }
        row = kept;
    }
}
