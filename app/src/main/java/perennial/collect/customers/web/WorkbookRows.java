package perennial.collect.customers.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.SpreadsheetCell;

/// A workbook. Texts stand in their cells and not in a table of all texts, which would have to be held until the end.
final class WorkbookRows implements RowWriter {

    /// What a sheet can hold; one more row and the next sheet begins.
    private static final int ROWS = 1_048_576;

    /// Characters of a cell, as the format has it.
    private static final int CELL = 32_767;

    private static final int HELD = 500;

    private final Workbook workbook;
    private final String name;
    private int sheets;
    private int row;
    private Worksheet sheet;
    private @Nullable List<@Nullable Object> head;

    WorkbookRows(OutputStream out, String name) {
        this.name = name;
        this.workbook = new Workbook(out, "Perennial", "1.0");
        this.sheet = next();
    }

    private Worksheet next() {
        row = 0;
        sheets++;
        return workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (head == null) {
            head = cells;
        } else if (row == ROWS) {
            sheet.finish();
            sheet = next();
            write(head);
        }
        write(cells);
    }

    private void write(List<@Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, SpreadsheetCell.safe(text(value.toString())));
        }
    }

    /// XML has no words for control characters.
    private static String text(String value) {
        var text = value.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
        return text.length() < CELL ? text : text.substring(0, CELL - 1);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
