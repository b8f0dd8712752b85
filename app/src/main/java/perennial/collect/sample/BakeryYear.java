package perennial.collect.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// The year as a bakery lives it: how much is wanted on which day; 1 is an ordinary day, 0 a closed one.
final class BakeryYear {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<Long> HOLIDAYS_FROM_EASTER = Set.of(-2L, 1L, 39L, 50L);

    private BakeryYear() {}

    /// At the counter: Saturday is the great day, Sunday a short one.
    static double counter(LocalDate day) {
        return closed(day) ? 0 : season(day) * weekend(day.getDayOfWeek());
    }

    /// In the web shop, which is open while people sit at home.
    static double web(LocalDate day) {
        return season(day) * (day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1.3 : 1);
    }

    /// For companies, which eat on weekdays and celebrate before Christmas.
    static double catering(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        if (closed(day) || weekend) return 0;
        if (within(day, 12_20, 12_31) || within(day, 1_01, 1_06)) return .1;
        if (within(day, 12_01, 12_19)) return 1.5;
        return within(day, 7_10, 8_25) ? .6 : 1;
    }

    static boolean closed(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day)) || HOLIDAYS_FROM_EASTER.contains(daysFromEaster(day));
    }

    /// @param fromDays after Easter Sunday of the same year, negative before
    static boolean aroundEaster(LocalDate day, long fromDays, long toDays) {
        long days = daysFromEaster(day);
        return days >= fromDays && days <= toDays;
    }

    /// @param from a day of the year, both included: `12_24` is Christmas Eve
    static boolean within(LocalDate day, int from, int to) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return date >= from && date <= to;
    }

    private static double season(LocalDate day) {
        if (within(day, 11_24, 12_24)) return 1.2 + .02 * DAYS.between(LocalDate.of(day.getYear(), 11, 24), day);
        if (within(day, 12_27, 12_30)) return .7;
        if (within(day, 12_31, 12_31)) return 1.4;
        if (within(day, 1_01, 1_15)) return .8;
        if (within(day, 7_10, 8_25)) return .72;
        if (aroundEaster(day, -7, -1)) return 1.4;
        return aroundEaster(day, -52, -47) ? 1.15 : 1; // carnival
    }

    private static double weekend(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> .7;
            case TUESDAY -> .8;
            case WEDNESDAY -> .85;
            case THURSDAY -> .95;
            case FRIDAY -> 1.25;
            case SATURDAY -> 2;
            case SUNDAY -> .6;
        };
    }

    private static long daysFromEaster(LocalDate day) {
        return DAYS.between(easter(day.getYear()), day);
    }

    /// Easter Sunday, for 1900 to 2199, after Gauss with the two exceptions that the Gregorian calendar asks for.
    static LocalDate easter(int year) {
        int century = year / 100;
        int m = (15 + century - century / 4 - (8 * century + 13) / 25) % 30;
        int n = (4 + century - century / 4) % 7;
        int moon = (19 * (year % 19) + m) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + n) % 7;
        boolean late = moon == 29 && weekday == 6 || moon == 28 && weekday == 6 && year % 19 > 10;
        return LocalDate.of(year, 3, 22).plusDays(moon + weekday - (late ? 7 : 0));
    }
}
