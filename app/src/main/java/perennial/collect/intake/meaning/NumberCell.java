package perennial.collect.intake.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads one cell after the other as a number: `1,234.50`, `-$12.00`, `(3,20 €)`, `1'000.-`, `12,5-`, `CHF 7`.
///
/// Scans by hand and keeps its result in fields, because every cell of a long file passes here.
final class NumberCell {

    private static final int DIGITS = 18; // what a long can hold whatever the digits are

    private final NumberStyle style;
    private String cell = "";
    private int at;
    private int end;
    private boolean negative;
    private long unscaled;
    private int scale;
    private @Nullable String unit;

    NumberCell(NumberStyle style) {
        this.style = style;
    }

    /// The value is `unscaled / 10^scale`.
    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    /// What stands beside the digits: `€`, `CHF`, `pcs`; null when nothing does.
    @Nullable
    String unit() {
        return unit;
    }

    BigDecimal decimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    double value() {
        return unscaled / Math.pow(10, scale);
    }

    boolean read(String text) {
        cell = text;
        at = 0;
        end = text.length();
        negative = false;
        unit = null;
        boolean parenthesis = before();
        if (!digits()) return false;
        if (!after(parenthesis)) return false;
        if (negative) unscaled = -unscaled;
        return true;
    }

    /// Sign, bracket and currency before the digits.
    private boolean before() {
        boolean parenthesis = false;
        int unitFrom = -1;
        int unitTo = -1;
        for (; at < end; at++) {
            char c = cell.charAt(at);
            if (Text.isDigit(c) || c == style.decimal && unitTo != at && isDigitAt(at + 1)) break; // .50, not Rs.50
            if (isMinus(c)) negative = true;
            else if (c == '(') parenthesis = true;
            else if (!Text.isSpace(c) && c != '+' && c != '\'') {
                if (unitFrom < 0) unitFrom = at;
                unitTo = at + 1;
            }
        }
        if (unitFrom >= 0) unit = cell.substring(unitFrom, unitTo);
        return parenthesis;
    }

    private boolean digits() {
        unscaled = 0;
        scale = 0;
        int count = 0;
        int sinceGroup = -1; // -1: no group sign yet
        char group = 0;
        int lead = 0;
        for (; at < end; at++) {
            char c = cell.charAt(at);
            if (Text.isDigit(c)) {
                if (unscaled != 0 || c != '0') count++;
                if (count > DIGITS) return false;
                unscaled = unscaled * 10 + (c - '0');
                if (sinceGroup >= 0) sinceGroup++;
                else lead++;
            } else if (isGroup(c) && isDigitAt(at + 1)) {
                // Groups are of three; in India all but the last are of two.
                if (lead > 3 || lead == 0 || sinceGroup == 0 || sinceGroup > 3 || sinceGroup == 1) return false;
                if (group != 0 && group != c) return false;
                group = c;
                sinceGroup = 0;
            } else break;
        }
        if (sinceGroup >= 0 && sinceGroup != 3) return false;
        if (at < end && cell.charAt(at) == style.decimal) return decimals(count) && (lead > 0 || scale > 0);
        return lead > 0;
    }

    private boolean decimals(int count) {
        for (at++; at < end && Text.isDigit(cell.charAt(at)); at++) {
            if (unscaled != 0 || cell.charAt(at) != '0') count++;
            if (count > DIGITS || scale >= DIGITS) {
                if (cell.charAt(at) != '0' && scale < 6) return false;
                continue; // digits nobody pays with
            }
            unscaled = unscaled * 10 + (cell.charAt(at) - '0');
            scale++;
        }
        // 12.- and 12,– say that there are no cents
        if (scale == 0) while (at < end && isMinus(cell.charAt(at))) at++;
        return true;
    }

    /// Trailing minus, closing bracket, currency; nothing else may follow.
    private boolean after(boolean parenthesis) {
        if (at < end && (cell.charAt(at) == 'E' || cell.charAt(at) == 'e') && exponent()) return true;
        int unitFrom = -1;
        int unitTo = -1;
        boolean closed = false;
        for (; at < end; at++) {
            char c = cell.charAt(at);
            if (Text.isDigit(c)) return false;
            if (isMinus(c)) negative = true;
            else if (c == ')') closed = true;
            else if (!Text.isSpace(c)) {
                if (unitFrom < 0) unitFrom = at;
                unitTo = at + 1;
            }
        }
        if (unitFrom >= 0) unit = cell.substring(unitFrom, unitTo);
        if (parenthesis) negative = true;
        return parenthesis == closed && (unit == null || unit.length() <= 8);
    }

    /// 1.5E+03, as workbooks write long numbers.
    private boolean exponent() {
        int from = at;
        int sign = 1;
        int power = 0;
        at++;
        if (at < end && (cell.charAt(at) == '+' || cell.charAt(at) == '-')) sign = cell.charAt(at++) == '-' ? -1 : 1;
        boolean any = at < end;
        for (; at < end; at++) {
            if (!Text.isDigit(cell.charAt(at)) || power > 30) {
                any = false;
                break;
            }
            power = power * 10 + (cell.charAt(at) - '0');
        }
        var value = any ? BigDecimal.valueOf(unscaled, scale - sign * power).stripTrailingZeros() : BigDecimal.ZERO;
        if (any && value.scale() < 0) value = value.setScale(0, RoundingMode.UNNECESSARY);
        if (!any || value.precision() > DIGITS || value.scale() > DIGITS) {
            at = from;
            return false;
        }
        unscaled = value.unscaledValue().longValueExact();
        scale = value.scale();
        return true;
    }

    private boolean isDigitAt(int index) {
        return index < end && Text.isDigit(cell.charAt(index));
    }

    private boolean isGroup(char c) {
        return c == style.group || c == '\'' || c == '’' || c != '\n' && c != '\t' && Text.isSpace(c);
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '−' || c == '–';
    }
}
