package perennial.collect.intake.reading;

import java.nio.file.Path;

/// Looks whether a sheet has any cell with a value.
final class SheetPeek {

    private SheetPeek() {}

    static boolean hasCells(Path file, Parts parts, Sheet sheet) {
        PartBytes bytes = parts.bytes(sheet.part());
        if (bytes == null) {
            return false;
        }
        try (Xml xml = new Xml(file, bytes)) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("v") || xml.starts("is")) {
                    return true;
                }
            }
        }
        return false;
    }
}
