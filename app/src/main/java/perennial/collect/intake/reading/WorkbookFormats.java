package perennial.collect.intake.reading;

import java.nio.file.Path;
import java.util.List;

/// Tells a workbook from other zips, and finds the sheet that holds the table.
final class WorkbookFormats {

    private WorkbookFormats() {}

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5);
    }

    static Format.Workbook find(Path file, int wrappings) {
        Path unpacked = wrappings == 0 ? null : Workbook.unpack(file);
        List<Sheet> sheets;
        try (Parts parts = Parts.open(file, unpacked == null ? file : unpacked)) {
            refuseOthers(file, parts);
            sheets = WorkbookIndex.of(file, parts).sheets();
            if (sheets.isEmpty()) {
                throw Refusal.of(file, "file-empty");
            }
            return new Format.Workbook(wrappings, sheets, chosen(file, parts, sheets));
        } finally {
            Workbook.delete(unpacked);
        }
    }

    private static void refuseOthers(Path file, Parts parts) {
        if (parts.has("xl/workbook.bin")) {
            throw Refusal.of(file, "file-old-excel", "XLSB");
        }
        if (parts.hasBelow("word/") || parts.hasBelow("ppt/")) {
            throw Refusal.of(file, "file-office", parts.hasBelow("word/") ? "Word" : "PowerPoint");
        }
        if (parts.hasBelow("index/document.iwa") || parts.hasBelow("index.zip")) {
            throw Refusal.of(file, "file-other-spreadsheet", "Numbers");
        }
        if (parts.has("mimetype") && parts.has("content.xml")) {
            throw Refusal.of(file, "file-other-spreadsheet", "OpenDocument");
        }
        if (!parts.has("[Content_Types].xml")) {
            throw Refusal.of(file, "file-archive", "ZIP");
        }
    }

    /// The first visible sheet with something in it.
    private static Finding<Sheet> chosen(Path file, Parts parts, List<Sheet> sheets) {
        List<Sheet> visible = sheets.stream().filter(Sheet::visible).toList();
        for (Sheet sheet : visible) {
            if (SheetPeek.hasCells(file, parts, sheet)) {
                return visible.size() == 1
                        ? Finding.of(sheet, 0.99, "only-sheet")
                        : Finding.of(sheet, 0.8, "first-sheet", Shown.shortened(sheet.name()));
            }
        }
        return Finding.of(visible.isEmpty() ? sheets.getFirst() : visible.getFirst(), 0.5, "empty-sheets");
    }
}
