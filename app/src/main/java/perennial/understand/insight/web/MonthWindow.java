package perennial.understand.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The first days of a month, half-open: as many as have passed of it, or as many as another month has to compare with.
record MonthWindow(LocalDate from, LocalDate to) {

    /// The month of a day, up to and including that day.
    static MonthWindow until(LocalDate lastDay) {
        return new MonthWindow(lastDay.withDayOfMonth(1), lastDay.plusDays(1));
    }

    /// The same number of days of the month so many months earlier; fewer if that month is shorter.
    MonthWindow earlier(int months) {
        var start = from.minusMonths(months);
        var end = start.plusDays(days());
        var monthEnd = start.plusMonths(1);
        return new MonthWindow(start, end.isAfter(monthEnd) ? monthEnd : end);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    YearMonth month() {
        return YearMonth.from(from);
    }
}
