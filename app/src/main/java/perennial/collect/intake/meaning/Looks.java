package perennial.collect.intake.meaning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.DateCell.Outcome;

/// Finds out what cells look like; keeps reusable readers, so one for each thread.
final class Looks {

    private static final int LONGEST_DATE = 45;

    private final Map<DateStyle, DateCell> dates = new EnumMap<>(DateStyle.class);
    private final NumberCell point = new NumberCell(NumberStyle.POINT);
    private final NumberCell comma = new NumberCell(NumberStyle.COMMA);
    private final ClockCell clock = new ClockCell();

    Looks() {
        for (DateStyle style : DateStyle.values()) dates.put(style, new DateCell(style));
    }

    /// @param cell not blank
    /// @return the bits of all its looks
    int of(String cell) {
        int digits = 0;
        int letters = 0;
        int separators = 0;
        boolean spaced = false;
        boolean at = false;
        for (int i = 0; i < cell.length() && i < 200; i++) {
            char c = cell.charAt(i);
            if (Text.isDigit(c)) digits++;
            else if (Character.isLetter(c)) letters++;
            else if (c == '@') at = true;
            else if (c == ' ') spaced = i > 0 && i + 1 < cell.length();
            else if (c == '-' || c == '/' || c == '.' || c == ':') separators++;
        }
        int looks = 0;
        if (letters > 0) looks |= Look.WITH_LETTERS.bit() | (spaced ? Look.SEVERAL_WORDS.bit() : 0);
        if (at) return Emails.read(cell) != null ? looks | Look.EMAIL.bit() : looks;
        if (digits > 0 && cell.length() <= LONGEST_DATE) {
            looks |= numbers(cell, digits);
            if (digits + separators > 3) looks |= dates(cell, digits, letters, spaced || separators > 0);
        }
        if (letters > 0 && digits == 0) looks |= words(cell);
        if (letters > 3 && (cell.startsWith("http") || cell.startsWith("www."))) looks |= Look.URL.bit();
        if (cell.length() == 1 && (cell.charAt(0) == '0' || cell.charAt(0) == '1')) looks |= Look.YES_NO.bit();
        return looks;
    }

    private int numbers(String cell, int digits) {
        if (digits == cell.length() && digits < 19) {
            int whole = Look.POINT.bit() | Look.COMMA.bit() | Look.WHOLE_NUMBER.bit();
            return digits > 1 && cell.charAt(0) == '0' ? whole | Look.LEADING_ZERO.bit() : whole;
        }
        boolean withPoint = point.read(cell) && (point.unit() == null || Currencies.isUnit(point.unit()));
        boolean withComma = comma.read(cell) && (comma.unit() == null || Currencies.isUnit(comma.unit()));
        int looks = 0;
        if (withPoint) looks |= Look.POINT.bit() | (withComma ? 0 : Look.POINT_ONLY.bit());
        if (withComma) looks |= Look.COMMA.bit() | (withPoint ? 0 : Look.COMMA_ONLY.bit());
        if (withPoint && withComma && (point.unscaled() != comma.unscaled() || point.scale() != comma.scale()))
            looks |= Look.TWO_WAYS.bit();
        NumberCell number = withPoint ? point : comma;
        if (withPoint || withComma) {
            if (number.scale() == 0) looks |= Look.WHOLE_NUMBER.bit();
            if (number.unit() != null) looks |= Look.MONEY.bit();
            if (number.unscaled() < 0) looks |= Look.NEGATIVE.bit();
        }
        if (digits >= 7 && digits <= 15 && (cell.charAt(0) == '+' || cell.startsWith("p:+"))) looks |= Look.PHONE.bit();
        return looks;
    }

    private int dates(String cell, int digits, int letters, boolean parted) {
        if (letters == 0 && !parted) return wholeDates(cell, digits);
        int looks = 0;
        if (letters > 2 && reads(DateStyle.MONTH_NAME, cell)) return Look.MONTH_NAME.bit();
        if (reads(DateStyle.YEAR_MONTH_DAY, cell)) return Look.YEAR_MONTH_DAY.bit();
        boolean dayFirst = reads(DateStyle.DAY_MONTH_YEAR, cell);
        boolean monthFirst = reads(DateStyle.MONTH_DAY_YEAR, cell);
        if (dayFirst) looks |= Look.DAY_MONTH_YEAR.bit() | (monthFirst ? 0 : Look.DAY_FIRST_ONLY.bit());
        if (monthFirst) looks |= Look.MONTH_DAY_YEAR.bit() | (dayFirst ? 0 : Look.MONTH_FIRST_ONLY.bit());
        if (looks != 0) return cell.indexOf('.') > 0 && cell.indexOf('.') < 3 ? looks | Look.DOTTED_DATE.bit() : looks;
        if (reads(DateStyle.SERIAL, cell)) return Look.SERIAL.bit();
        clock.clear();
        return cell.indexOf(':') > 0 && clock.read(cell, 0) && clock.present() ? Look.CLOCK.bit() : 0;
    }

    private int wholeDates(String cell, int digits) {
        return switch (digits) {
            case 5 -> reads(DateStyle.SERIAL, cell) ? Look.SERIAL.bit() : 0;
            case 8, 12, 14 -> reads(DateStyle.COMPACT, cell) ? Look.COMPACT.bit() : 0;
            case 10 -> reads(DateStyle.UNIX_SECONDS, cell) ? Look.UNIX_SECONDS.bit() : 0;
            case 13 -> reads(DateStyle.UNIX_MILLIS, cell) ? Look.UNIX_MILLIS.bit() : 0;
            default -> 0;
        };
    }

    /// Days nobody keeps accounts of are more likely something else, save the zero of a workbook.
    private boolean reads(DateStyle style, String cell) {
        DateCell date = dates.get(style);
        if (date == null || date.read(cell) != Outcome.READ) return false;
        int year = date.date().getYear();
        boolean counted =
                style == DateStyle.SERIAL || style == DateStyle.UNIX_SECONDS || style == DateStyle.UNIX_MILLIS;
        return year >= (counted ? 1970 : 1890) && year < 2120;
    }

    private static int words(String cell) {
        int looks = 0;
        if (YesNo.of(cell).isPresent()) looks |= Look.YES_NO.bit();
        if (cell.length() == 3 && Currencies.isCode(cell)) looks |= Look.CURRENCY_CODE.bit();
        if (Countries.isCommon(cell)) looks |= Look.COUNTRY.bit();
        return looks;
    }

    /// What stands beside the digits of an amount.
    @Nullable
    String unit(String cell) {
        if (point.read(cell)) return point.unit();
        return comma.read(cell) ? comma.unit() : null;
    }

    /// The day that a style sees in a cell.
    DateCell date(DateStyle style) {
        return Objects.requireNonNull(dates.get(style));
    }
}
