package perennial.collect.intake.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;

/// The rows below a file's header, one at a time. Rows without content are left out; every other row comes,
/// usable or refused.
public final class Rows implements Iterator<Read>, AutoCloseable {

    private final Spreadsheet sheet;
    private final Source source;
    private @Nullable Raw ahead;
    private long count;

    Rows(Spreadsheet sheet, Source source) {
        this.sheet = sheet;
        this.source = source;
        try {
            do {
                ahead = source.next();
            } while (ahead != null && ahead.line() < sheet.header().firstLine());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Read next() {
        Raw raw = ahead;
        if (raw == null) {
            throw new NoSuchElementException();
        }
        if (++count > Limits.ROWS) {
            throw Refusal.of(sheet.file(), "too-many-rows", String.valueOf(Limits.ROWS));
        }
        ahead = source.next();
        return judged(raw, ahead == null);
    }

    /// How far the file is read. Runs a little ahead of the rows handed out.
    public Progress progress() {
        return source.progress();
    }

    private Read judged(Raw raw, boolean last) {
        if (raw.broken()) {
            return refused(raw, raw.troubles().getFirst());
        }
        if (sheet.header().isRepeatedIn(raw.cells())) {
            return refused(raw, Trouble.ofRow("repeated-header"));
        }
        if (last && Totals.isTotal(raw.cells(), sheet.header().width())) {
            return refused(raw, Trouble.ofRow("totals", Totals.firstWord(raw.cells())));
        }
        Trouble misfit = Fit.of(raw, sheet.header(), sheet.format());
        Trouble ruin = misfit == null ? null : Fit.ruin(misfit, raw, sheet.format());
        return ruin == null ? usable(raw, misfit) : refused(raw, ruin);
    }

    private Read usable(Raw raw, @Nullable Trouble misfit) {
        List<Trouble> remarks = raw.troubles();
        if (misfit != null) {
            remarks = new ArrayList<>(remarks);
            remarks.add(misfit);
        }
        Row row = new Row(raw.line(), Fit.cut(raw.cells(), sheet.header().width()));
        return new Read.Usable(row, remarks.isEmpty() ? List.of() : complaints(remarks));
    }

    private List<Complaint> complaints(List<Trouble> troubles) {
        return troubles.stream().map(t -> t.under(sheet.header())).toList();
    }

    private Read refused(Raw raw, Trouble why) {
        return new Read.Refused(new Received.Unreadable(raw.line(), why.under(sheet.header()), raw.cells()));
    }

    @Override
    public void close() {
        source.close();
    }
}
