package perennial.collect.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import perennial.collect.intake.Row;

/// A row while its cells come in, with what is odd about it.
final class RowDraft {

    private final List<String> cells;
    private List<Trouble> troubles = List.of();
    private boolean broken;

    /// @param width how many cells are likely to come
    RowDraft(int width) {
        cells = new ArrayList<>(Math.max(8, width));
    }

    int width() {
        return cells.size();
    }

    void add(String cell) {
        put(cells.size(), cell);
    }

    /// @param column from 0; those passed over are empty
    void put(int column, String cell) {
        if (column >= Limits.CELLS) {
            if (!broken) {
                breaks(Trouble.ofRow("row-too-wide", String.valueOf(Limits.CELLS)));
            }
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        boolean fits = cell.length() <= Limits.CELL;
        cells.set(column, fits ? cell : Shown.kept(cell));
        if (!fits) {
            breaks(tooLong(column));
        }
    }

    /// The last cell goes on beyond what can be held.
    void goesOn() {
        if (!broken) {
            breaks(tooLong(cells.size() - 1));
        }
    }

    private static Trouble tooLong(int column) {
        return Trouble.at(column, "cell-too-long", String.valueOf(Limits.CELL));
    }

    /// Notes something odd.
    void remark(Trouble trouble) {
        if (troubles.isEmpty()) {
            troubles = new ArrayList<>();
        }
        troubles.add(trouble);
    }

    /// Notes something that makes the row unusable.
    void breaks(Trouble why) {
        broken = true;
        remark(why);
    }

    boolean isEmpty() {
        return !broken && isBlankFrom(0);
    }

    /// Whether this is the line `sep=;` that tells Excel the delimiter.
    boolean isDelimiterLine() {
        if (cells.isEmpty()) {
            return false;
        }
        String cell = cells.getFirst().strip();
        return cell.regionMatches(true, 0, "sep=", 0, 4) && cell.length() <= 5 && isBlankFrom(1);
    }

    private boolean isBlankFrom(int first) {
        for (int i = first; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// Turns what came in another encoding into letters, and takes NULs out.
    void mend() {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean stray = StrayBytes.hasStray(cell);
            if (stray || StrayBytes.hasNul(cell)) {
                String mended = StrayBytes.mended(cell);
                cells.set(i, mended);
                remark(Trouble.at(i, stray ? "stray-encoding" : "nul", Shown.shortened(mended)));
            }
        }
    }

    /// @param line where the row starts
    Raw raw(long line) {
        if (broken) {
            cells.replaceAll(Shown::kept);
        }
        return new Raw(new Row(line, Collections.unmodifiableList(cells)), troubles, broken);
    }
}
