package perennial.collect.intake.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.DateCell.Outcome;

/// A birthday, with or without its year.
///
/// @param year null when the file doesn't tell; address books write 1604 or 0000 for that
record Birthday(MonthDay day, @Nullable Integer year) {

    private static final int OLDEST = 1900;

    /// `1985-04-12`, `12.04.1985`, `--0412`, `04-12`, `12.4.`, `0000-04-12`
    ///
    /// @param dayFirst whether the day stands first where only day and month are given
    static @Nullable Birthday read(String cell, DateCell date, boolean dayFirst, LocalDate today) {
        String text = cell.startsWith("0000-") || cell.startsWith("1604-") ? cell.substring(5) : cell;
        Birthday yearless = withoutYear(text, dayFirst);
        if (yearless != null) return yearless;
        if (date.read(text) != Outcome.READ) return null;
        LocalDate born = date.date();
        if (born.isAfter(today)) born = born.minusYears(100); // written with two digits
        Integer year = born.getYear() <= OLDEST || born.isAfter(today) ? null : Integer.valueOf(born.getYear());
        return new Birthday(MonthDay.from(born), year);
    }

    private static @Nullable Birthday withoutYear(String text, boolean dayFirst) {
        String digits = text.startsWith("--") ? text.substring(2) : text;
        boolean vcard = digits.length() != text.length();
        if (vcard && digits.length() == 4 && isDigits(digits)) return of(digits.substring(0, 2), digits.substring(2));
        if (digits.endsWith(".")) digits = digits.substring(0, digits.length() - 1);
        String[] parts = digits.split("[-/.]");
        if (parts.length != 2 || !isDigits(parts[0]) || !isDigits(parts[1])) return null;
        boolean swap = !vcard && (dayFirst || text.indexOf('.') > 0);
        Birthday birthday = swap ? of(parts[1], parts[0]) : of(parts[0], parts[1]);
        return birthday != null ? birthday : swap ? of(parts[0], parts[1]) : of(parts[1], parts[0]);
    }

    private static @Nullable Birthday of(String month, String day) {
        try {
            return new Birthday(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)), null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
