package perennial.collect.intake.meaning;

import org.jspecify.annotations.Nullable;

/// Numbers of customers, orders and articles, as their system writes them.
final class Ids {

    private Ids() {}

    /// Without the apostrophe that keeps workbooks from calculating and without the `.0` that they add to whole
    /// numbers. Leading zeros stay.
    static @Nullable String read(String cell) {
        if (cell.isEmpty()) return null;
        String id = Text.value(cell);
        if (id == null) return null;
        if (id.length() > 1 && id.charAt(0) == '\'') id = id.substring(1);
        if (id.endsWith(".0") && isNumber(id, id.length() - 2)) id = id.substring(0, id.length() - 2);
        return id;
    }

    /// 7.21045E+12: a workbook has thrown digits away, and different ids have become the same.
    static boolean isMaimed(String id) {
        int e = Math.max(id.indexOf("E+"), id.indexOf("e+"));
        if (e < 1 || e > 8 || id.length() - e > 4) return false;
        for (int i = 0; i < id.length(); i++)
            if (i != e && i != e + 1 && !Text.isDigit(id.charAt(i)) && id.charAt(i) != '.' && id.charAt(i) != ',')
                return false;
        return true;
    }

    private static boolean isNumber(String id, int length) {
        for (int i = 0; i < length; i++) if (!Text.isDigit(id.charAt(i))) return false;
        return length > 0;
    }
}
