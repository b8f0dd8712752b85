package perennial.ground.shared;

import java.util.regex.Pattern;

/// Text on its way into a file that a spreadsheet program will open.
public final class SpreadsheetCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,  ]*");

    /// Where a spreadsheet that expects another delimiter than ours would begin a new cell.
    private static final Pattern OTHER_CELL = Pattern.compile("(?<=[;\\t\\n\\r])");

    private SpreadsheetCell() {}

    /// The text, so written that no spreadsheet takes it for a formula: what starts with one of `= + - @`, be it after
    /// blanks and control characters, gets an apostrophe in front. Plain numbers stay as they are.
    ///
    /// The same goes for what stands behind a semicolon, a tab or a line break: where semicolons part the cells, it
    /// would be a cell of its own.
    public static String safe(String text) {
        var safe = new StringBuilder(part(text).equals(text) ? "" : "'");
        boolean begun = false;
        for (var part : OTHER_CELL.split(text, -1)) {
            safe.append(begun ? part(part) : part);
            begun |= !part.isBlank();
        }
        return safe.toString();
    }

    private static String part(String text) {
        int start = 0;
        while (start < text.length()
                && (text.charAt(start) <= ' '
                        || Character.isISOControl(text.charAt(start))
                        || Character.isWhitespace(text.charAt(start))
                        || text.charAt(start) == '\u00a0'
                        || text.charAt(start) == '\ufeff')) {
            start++;
        }
        boolean leadingControl = start > 0 && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
        if (!leadingControl && (start == text.length() || "=+-@＝＋－＠".indexOf(text.charAt(start)) < 0)) {
            return text;
        }
        return NUMBER.matcher(text).matches() ? text : "'" + text;
    }
}
