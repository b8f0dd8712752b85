package perennial.collect.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// The year as a bakery lives it: how much is wanted on which day; 1 is an ordinary day, 0 a closed one.
final class BakeryYear {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));
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
        if (within(day, 12, 20, 12, 31) || within(day, 1, 1, 1, 6)) return .1;
        if (within(day, 12, 1, 12, 19)) return 1.5;
        return within(day, 7, 10, 8, 25) ? .6 : 1;
    }

    static boolean closed(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day)) || HOLIDAYS_FROM_EASTER.contains(daysFromEaster(day));
    }

    /// Negative before Easter Sunday of the same year.
    static long daysFromEaster(LocalDate day) {
        return DAYS.between(easter(day.getYear()), day);
    }

    static boolean within(LocalDate day, int fromMonth, int fromDay, int toMonth, int toDay) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.of(fromMonth, fromDay)) && !date.isAfter(MonthDay.of(toMonth, toDay));
    }

    private static double season(LocalDate day) {
        if (within(day, 11, 24, 12, 24)) return 1.2 + .02 * DAYS.between(LocalDate.of(day.getYear(), 11, 24), day);
        if (within(day, 12, 27, 12, 30)) return .7;
        if (within(day, 12, 31, 12, 31)) return 1.4;
        if (within(day, 1, 1, 1, 15)) return .8;
        if (within(day, 7, 10, 8, 25)) return .72;
        long fromEaster = daysFromEaster(day);
        if (fromEaster >= -7 && fromEaster < 0) return 1.4;
        return fromEaster >= -52 && fromEaster <= -47 ? 1.15 : 1; // carnival
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
