package perennial.collect.intake.command;

import perennial.collect.intake.Complaint;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.commands.Printable;
import perennial.ground.ui.Words;

/// What an import did, or would do, in a few lines, with the first rows that could not be read.
final class Report {

    private static final int SHOWN = 10;

    private Report() {}

    static String of(Imported file, Imports imports, Words words) {
        var text = new StringBuilder("%s: %d rows read, %d used, %d left out%n"
                .formatted(file.fileName(), file.rowsRead(), file.rowsAccepted(), file.rowsRefused()));
        file.tallies()
                .forEach((sink, tally) -> text.append("  %s: %d new, %d changed, %d as they were%n"
                        .formatted(words.text("intake.sink." + sink), tally.added(), tally.changed(), tally.same())));
        for (var row : imports.unreadable(file.id(), 0, SHOWN)) {
            text.append(line(row.line(), row.complaint(), words));
        }
        if (file.rowsRefused() > SHOWN) {
            text.append("  … and %d more%n".formatted(file.rowsRefused() - SHOWN));
        }
        var remarks = imports.remarks(file.id());
        remarks.first().stream()
                .limit(SHOWN)
                .forEach(remark -> text.append(line(remark.line(), remark.complaint(), words)));
        if (remarks.rows() > SHOWN) {
            text.append("  … and %d more with a remark%n".formatted(remarks.rows() - SHOWN));
        }
        return Printable.text(text.toString());
    }

    private static String line(long line, Complaint complaint, Words words) {
        var column = complaint.column() == null ? "" : ", column " + complaint.column();
        return "  line %d%s: %s%n"
                .formatted(
                        line,
                        column,
                        words.text(complaint.key(), complaint.arguments().toArray()));
    }
}
