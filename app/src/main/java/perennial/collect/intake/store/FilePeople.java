package perennial.collect.intake.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import perennial.collect.intake.reading.Read;
import perennial.collect.intake.reading.Refusal;
import perennial.collect.intake.reading.Spreadsheet;
import perennial.ground.privacy.Traces;

/// Looks for somebody in a file that was brought.
final class FilePeople {

    private FilePeople() {}

    /// A file that is no table might hold anything, so it counts as speaking of them.
    static boolean speaksOf(Traces traces, Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            var sheet = Spreadsheet.of(file);
            if (traces.in(sheet.header().names())) {
                return true;
            }
            try (var rows = sheet.rows()) {
                while (rows.hasNext()) {
                    if (traces.in(cells(rows.next()))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (Refusal noTable) {
            return true;
        }
    }

    private static List<String> cells(Read row) {
        return switch (row) {
            case Read.Usable usable -> usable.row().cells();
            case Read.Refused refused -> refused.row().raw();
        };
    }
}
