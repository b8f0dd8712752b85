package perennial.collect.customers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.Particulars.Birthday;

/// Reads a birthday from three fields, the year of which may stay blank.
final class EnteredBirthday {

    private static final int OLDEST = 130;

    private EnteredBirthday() {}

    interface Complaints {
        void about(String field, String key, Object... words);
    }

    static @Nullable Birthday read(Function<String, @Nullable String> field, LocalDate today, Complaints complaints) {
        var day = field.apply("birth-day");
        var month = field.apply("birth-month");
        var year = field.apply("birth-year");
        if (day == null && month == null && year == null) {
            return null;
        }
        if (day == null || month == null) {
            complaints.about("birthday", "customers.form.birthday-half");
            return null;
        }
        try {
            var date = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            var birthday = new Birthday(
                    date.getMonthValue(), date.getDayOfMonth(), year == null ? null : Integer.valueOf(year));
            if (birthday.year() != null && !isPossible(date, birthday.year(), today)) {
                complaints.about("birthday", "customers.form.birthday");
            }
            return birthday;
        } catch (DateTimeException | NumberFormatException noDay) {
            complaints.about("birthday", "customers.form.birthday");
            return null;
        }
    }

    private static boolean isPossible(MonthDay date, int year, LocalDate today) {
        return year > today.getYear() - OLDEST
                && year <= today.getYear()
                && date.isValidYear(year)
                && !date.atYear(year).isAfter(today);
    }
}
