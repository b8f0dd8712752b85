package perennial.collect.intake.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows of a workbook's sheet, with every cell as text.
///
/// Why not a library: the lean ones keep all shared texts in memory, and a cell that claims to be in column
/// ZZZZZZ takes the rest of it.
final class WorkbookSource implements Source {

    private static final int LETTERS = 26;

    private final Workbook workbook;
    private final PartBytes bytes;
    private final long size;
    private final Xml xml;

    private final StringBuilder value = new StringBuilder();
    private long line;
    private RowDraft row = new RowDraft(0);

    private WorkbookSource(Path file, Workbook workbook, PartBytes bytes, long size) {
        this.workbook = workbook;
        this.bytes = bytes;
        this.size = size;
        this.xml = new Xml(file, bytes);
    }

    /// @param workbook is closed with the rows
    static WorkbookSource open(Path file, Workbook workbook, Sheet sheet) {
        try {
            PartBytes bytes = workbook.parts().bytes(sheet.part());
            if (bytes == null) {
                throw Refusal.of(file, "damaged");
            }
            return new WorkbookSource(file, workbook, bytes, workbook.parts().size(sheet.part()));
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable Raw next() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                line = Math.max(line + 1, WorkbookNumbers.integer(xml.attribute("r", ""), 0));
                row = new RowDraft(row.width());
                cells();
                if (!row.isEmpty()) {
                    return row.raw(line);
                }
            }
        }
        return null;
    }

    private void cells() {
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int column = column(xml.attribute("r", ""), row.width());
                row.put(column, cell(column));
            }
        }
    }

    private String cell(int column) {
        String type = xml.attribute("t", "n");
        CellFormat format = workbook.styles().get(WorkbookNumbers.integer(xml.attribute("s", ""), -1));
        value.setLength(0);
        String inline = null;
        boolean formula = false;
        boolean inValue = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.isText()) {
                if (inValue) {
                    xml.appendText(value);
                }
            } else if (xml.starts("v") || xml.ends("v")) {
                inValue = xml.starts("v");
            } else if (xml.starts("is")) {
                inline = RichText.read(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (formula && value.isEmpty() && inline == null) {
            row.remark(Trouble.at(column, "formula-without-value"));
        }
        return inline == null ? text(column, type, value.toString(), format) : inline;
    }

    private String text(int column, String type, String value, CellFormat format) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared(column, value);
            case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            case "d" -> value.replace('T', ' ');
            case "n" -> WorkbookNumbers.text(value, format, workbook.from1904());
            default -> RichText.unescaped(value);
        };
    }

    private String shared(int column, String number) {
        String text = workbook.texts().get(WorkbookNumbers.integer(number.strip(), -1));
        if (text == null) {
            row.breaks(Trouble.at(column, "damaged-cell", Shown.shortened(number)));
            return "";
        }
        return text;
    }

    /// The column of a reference such as `AB12`, from 0.
    private static int column(String reference, int otherwise) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && isLetter(reference.charAt(at))) {
            column = column * LETTERS + (reference.charAt(at) & ~0x20) - 'A' + 1;
            at++;
        }
        return at == 0 ? otherwise : column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /// Bytes of the sheet as it is unpacked.
    @Override
    public Progress progress() {
        return new Progress(Math.min(bytes.count(), size), size);
    }

    @Override
    public void close() {
        xml.close();
        workbook.close();
    }
}
