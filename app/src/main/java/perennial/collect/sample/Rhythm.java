package perennial.collect.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Business time: it runs fast on a Saturday in Advent, slowly in August, and stands still on a holiday.
///
/// On average a day of it passes in a day. Purchases that come evenly, or purely by chance, in business time have the
/// right seasons and weekdays in ours.
final class Rhythm {

    private final LocalDate first;
    private final double[] passed; // at the end of each day

    /// @param end the first day that isn't told any more
    Rhythm(LocalDate first, LocalDate end, ToDoubleFunction<LocalDate> pull) {
        this.first = first;
        this.passed = first.datesUntil(end).mapToDouble(pull).toArray();
        Arrays.parallelPrefix(passed, Double::sum);
        double scale = passed.length / passed[passed.length - 1];
        Arrays.setAll(passed, day -> passed[day] * scale);
    }

    double length() {
        return passed[passed.length - 1];
    }

    /// The business time that passes on one day.
    double on(LocalDate day) {
        return at(day.plusDays(1)) - at(day);
    }

    /// The business time at which a day begins.
    double at(LocalDate day) {
        int days = (int) DAYS.between(first, day);
        return days == 0 ? 0 : passed[days - 1];
    }

    /// The day to which a business time belongs, never a closed one; the day after the last when time is over.
    LocalDate day(double time) {
        int low = 0;
        int high = passed.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passed[middle] <= time) low = middle + 1;
            else high = middle;
        }
        return first.plusDays(low);
    }
}
