package perennial.understand.prediction.store;

import java.time.LocalDate;
import perennial.models.Season;

/// How far forecasts look, in weeks that count for what the season makes of them.
///
/// @param value the time whose margin makes up the value: further ahead no shop's past can see
record Ahead(double ninetyDays, double year, double value) {

    private static final int YEAR = 364;

    static Ahead of(Season season, LocalDate lastDay) {
        int from = (int) lastDay.toEpochDay();
        return new Ahead(
                season.weeks(from, from + 90), season.weeks(from, from + YEAR), season.weeks(from, from + 3 * YEAR));
    }
}
