package perennial.understand.insight.command;

import java.util.ArrayList;
import java.util.List;

/// A small table for a terminal: the first column to the left, numbers to the right.
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headers) {
        rows.add(headers);
    }

    TextTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder("  ");
            for (int i = 0; i < row.length; i++) {
                var padding = " ".repeat(widths[i] - row[i].length());
                line.append(i == 0 ? row[i] + padding : padding + row[i]).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
