package perennial.collect.intake.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads one cell after the other as a day, with or without a time and an offset.
///
/// Whatever the column's style, a cell that starts with a four-digit year is understood. Scans by hand and keeps its
/// result in fields, because every date of a long file passes here.
final class DateCell {

    enum Outcome {
        READ,
        /// numbers in the right places, but the calendar has no such day
        NO_SUCH_DAY,
        NOT_A_DATE
    }

    private static final long SERIAL_EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

    private final DateStyle style;
    private final ClockCell clock = new ClockCell();
    private String cell = "";
    private int at;
    private int year;
    private int month;
    private int day;
    private @Nullable Instant instant; // for styles that count seconds

    DateCell(DateStyle style) {
        this.style = style;
    }

    /// The day; call only after READ.
    LocalDate date() {
        return LocalDate.of(year, month, day);
    }

    boolean hasTime() {
        return clock.present();
    }

    /// @param apart the time of day from a column of its own; null when the file has none
    Instant instant(ZoneId zone, @Nullable LocalTime apart) {
        if (instant != null) return instant;
        LocalTime time = apart != null && !clock.present() ? apart : clock.time();
        LocalDateTime local = LocalDateTime.of(date(), time);
        ZoneOffset offset = clock.offset();
        return offset != null ? local.toInstant(offset) : local.atZone(zone).toInstant();
    }

    Outcome read(String text) {
        cell = text;
        at = 0;
        instant = null;
        clock.clear();
        while (at < cell.length() && (Text.isSpace(cell.charAt(at)) || cell.charAt(at) == '\'')) at++;
        return switch (style) {
            case COMPACT -> compact();
            case SERIAL -> serial();
            case UNIX_SECONDS -> unix(10, 1000);
            case UNIX_MILLIS -> unix(13, 1);
            case MONTH_NAME -> named();
            case YEAR_MONTH_DAY, DAY_MONTH_YEAR, MONTH_DAY_YEAR -> numbers();
        };
    }

    /// 2024-05-01, 1.5.24, "Wed, 01/05/2024"
    private Outcome numbers() {
        if (!skipWeekday()) return style == DateStyle.YEAR_MONTH_DAY ? Outcome.NOT_A_DATE : named();
        int start = at;
        int first = number();
        int width = at - start;
        char separator = at < cell.length() ? cell.charAt(at) : 0;
        if (width == 0 || width > 4 || width == 3 || !isSeparator(separator)) return Outcome.NOT_A_DATE;
        skipSeparator(separator);
        int secondStart = at;
        int second = number();
        if (at == secondStart && width <= 2) return named();
        if (at == secondStart || at - secondStart > 2 || at == cell.length() || cell.charAt(at) != separator)
            return Outcome.NOT_A_DATE;
        skipSeparator(separator);
        int thirdStart = at;
        int third = number();
        int thirdWidth = at - thirdStart;
        if (width == 4) return thirdWidth == 1 || thirdWidth == 2 ? taken(first, second, third) : Outcome.NOT_A_DATE;
        if (thirdWidth != 2 && thirdWidth != 4) return Outcome.NOT_A_DATE;
        int fullYear = thirdWidth == 2 ? century(third) : third;
        if (style == DateStyle.DAY_MONTH_YEAR) return taken(fullYear, second, first);
        return style == DateStyle.MONTH_DAY_YEAR ? taken(fullYear, first, second) : Outcome.NOT_A_DATE;
    }

    /// 1 May 2024, May 1st, 2024; the year must stand beside its day
    private Outcome named() {
        at = 0;
        int years = 0;
        int days = 0;
        int months = 0;
        while (at < cell.length() && (years == 0 || months == 0 || days == 0)) {
            char c = cell.charAt(at);
            if (Text.isDigit(c)) {
                int start = at;
                int value = number();
                int width = at - start;
                if (width > 4 || width == 3) return Outcome.NOT_A_DATE;
                if (width == 4) years = value;
                else if (days == 0) days = value;
                else years = century(value);
            } else if (Character.isLetter(c)) {
                String word = word();
                int named = MonthNames.month(word);
                if (named != 0 && months == 0) months = named;
                else if (!MonthNames.isFiller(word)) return Outcome.NOT_A_DATE;
            } else if (Text.isSpace(c) || isSeparator(c) || c == ',' || c == '\'' || c == '’') at++;
            else return Outcome.NOT_A_DATE;
        }
        if (years == 0 || months == 0 || days == 0) return Outcome.NOT_A_DATE;
        return taken(years, months, days);
    }

    /// 20240501, 202405011030, 20240501103000
    private Outcome compact() {
        int start = at;
        while (at < cell.length() && Text.isDigit(cell.charAt(at))) at++;
        int width = at - start;
        if (width == 4 || width <= 2 && width > 0) { // 2024-05-01 among them
            at = start;
            return numbers();
        }
        if (width != 8 && width != 12 && width != 14) return Outcome.NOT_A_DATE;
        if (width > 8 && !clock.set(part(start + 8, 2), part(start + 10, 2), width == 14 ? part(start + 12, 2) : 0))
            return Outcome.NOT_A_DATE;
        return taken(part(start, 4), part(start + 4, 2), part(start + 6, 2));
    }

    private Outcome serial() {
        var number = new NumberCell(cell.indexOf(',') >= 0 ? NumberStyle.COMMA : NumberStyle.POINT);
        if (!number.read(cell) || number.unit() != null) return numbers();
        double days = number.value();
        if (days < 0 || days >= 2_958_466) return Outcome.NOT_A_DATE; // the year 9999 is the last of a workbook
        LocalDate date = LocalDate.ofEpochDay(SERIAL_EPOCH + (long) days);
        long seconds = Math.round((days - Math.floor(days)) * 86_400);
        if (number.scale() > 0) clock.set(LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)));
        return set(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private Outcome unix(int digits, int factor) {
        int to = cell.length();
        if (to - at < digits - 1 || to - at > digits) return Outcome.NOT_A_DATE;
        long value = 0;
        for (int i = at; i < to; i++) {
            if (!Text.isDigit(cell.charAt(i))) return Outcome.NOT_A_DATE;
            value = value * 10 + (cell.charAt(i) - '0');
        }
        instant = Instant.ofEpochMilli(value * factor);
        LocalDate date = instant.atZone(ZoneOffset.UTC).toLocalDate();
        return set(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private Outcome taken(int years, int months, int days) {
        if (years > 9999) return Outcome.NOT_A_DATE;
        // 0000-00-00 and the like stand for "nothing" in databases; the caller says so
        if (years == 0 || !clock.read(cell, at)) return years == 0 ? Outcome.NO_SUCH_DAY : Outcome.NOT_A_DATE;
        if (months < 1 || months > 12 || days < 1 || days > 31) return Outcome.NO_SUCH_DAY;
        if (days > 28 && days > YearMonth.of(years, months).lengthOfMonth()) return Outcome.NO_SUCH_DAY;
        return set(years, months, days);
    }

    private Outcome set(int years, int months, int days) {
        year = years;
        month = months;
        day = days;
        return Outcome.READ;
    }

    /// POSIX: 69 to 99 belong to the last century.
    private static int century(int twoDigits) {
        return twoDigits < 69 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private int number() {
        int value = 0;
        for (int digits = 0; at < cell.length() && Text.isDigit(cell.charAt(at)) && digits < 5; digits++)
            value = value * 10 + (cell.charAt(at++) - '0');
        return value;
    }

    private int part(int from, int width) {
        int value = 0;
        for (int i = from; i < from + width; i++) value = value * 10 + (cell.charAt(i) - '0');
        return value;
    }

    private String word() {
        int start = at;
        while (at < cell.length() && (Character.isLetter(cell.charAt(at)) || isMark(cell.charAt(at)))) at++;
        String word = Text.folded(cell.substring(start, at));
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// @return false when a word stands there that is no weekday
    private boolean skipWeekday() {
        if (at >= cell.length() || !Character.isLetter(cell.charAt(at))) return true;
        if (!MonthNames.isFiller(word())) return false;
        while (at < cell.length() && (cell.charAt(at) == '.' || cell.charAt(at) == ',' || cell.charAt(at) == ' ')) at++;
        return true;
    }

    private void skipSeparator(char separator) {
        at++;
        if (separator == '.') while (at < cell.length() && cell.charAt(at) == ' ') at++; // 1. 5. 2024
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.' || c == ' ' || c == '\u2011' || c == '\u2013';
    }
}
