package perennial.collect.intake.command;

import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
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
            var complaint = row.complaint();
            var column = complaint.column() == null ? "" : ", column " + complaint.column();
            text.append("  line %d%s: %s%n"
                    .formatted(
                            row.line(),
                            column,
                            words.text(complaint.key(), complaint.arguments().toArray())));
        }
        if (file.rowsRefused() > SHOWN) {
            text.append("  … and %d more%n".formatted(file.rowsRefused() - SHOWN));
        }
        return text.toString();
    }
}
