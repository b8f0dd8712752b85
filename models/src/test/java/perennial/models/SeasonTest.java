package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SeasonTest {

    /// Purchases of a shop that sells three times as much before Christmas, from a simulation in even time.
    private static Purchases christmas(int weeks) {
        int days = weeks * 7;
        double[] passed = new double[days + 1];
        for (int d = 0; d < days; d++) {
            passed[d + 1] = passed[d] + busy(d) / 7;
        }
        Purchases.Builder builder = Purchases.builder();
        new Simulation(new MbgNbd(1, 8, .5, 4), 8000, passed[days] * .6, passed[days], 3)
                .run((customer, week, amount) -> {
                    int day = java.util.Arrays.binarySearch(passed, week);
                    builder.add(customer, Math.max(0, day >= 0 ? day : -day - 2), 1);
                });
        return builder.build();
    }

    private static double busy(int day) {
        double fromPeak = Math.abs(day % 365.2425 - 340);
        return .85 + 2 * Math.exp(-fromPeak * fromPeak / (2 * 15 * 15));
    }

    @Test
    void a_christmas_to_come_is_forecast_and_not_missed() {
        Purchases purchases = christmas(157);
        int cut = 1000;
        int last = 1095;
        Season season = Season.of(purchases, cut);
        assertThat(season.index(340)).isGreaterThan(2);
        assertThat(season.index(150)).isBetween(.7, 1d);
        Score seasonal = score(purchases, cut, last, season);
        Score even = score(purchases, cut, last, Season.EVEN);
        assertThat(seasonal.bias().orElseThrow()).isBetween(-.1, .1);
        assertThat(even.bias().orElseThrow()).isLessThan(-.25);
    }

    private static Score score(Purchases purchases, int cut, int last, Season season) {
        return Backtest.of(Split.of(purchases, cut, last, season))
                .score("mbg-nbd")
                .orElseThrow();
    }

    @Test
    void a_year_has_as_many_weeks_as_any_other() {
        Season season = Season.of(christmas(150), 1040);
        double mean = 0;
        for (int d = 0; d < 365; d++) {
            mean += season.index(d) / 365;
        }
        assertThat(mean).isCloseTo(1, within(.01));
        assertThat(season.weeks(100, 100 + 3 * 365)).isCloseTo(3 * 365 / 7d, Percentage.withPercentage(.5));
        assertThat(season.weeks(100, 100)).isZero();
        assertThat(season.weeks(-10, 10)).isPositive();
    }

    /// Everybody won in the first twelve weeks and most of them soon gone, as in CDNOW: busy weeks, but no season.
    @Test
    void a_crowd_of_newcomers_that_wears_off_is_no_season() {
        Purchases purchases = new Simulation(new MbgNbd(.6, 6, .8, 2.4), 8000, 12, 80, 7).purchases();
        Season season = Season.of(purchases, 559);
        for (int day = 0; day < 365; day += 7) {
            assertThat(season.index(day)).as("day %d", day).isBetween(.85, 1.18);
        }
    }

    @Test
    void with_less_than_eighteen_months_every_week_counts_as_one() {
        Season season = Season.of(christmas(70), 480);
        assertThat(season).isSameAs(Season.EVEN);
        assertThat(season.weeks(3, 10)).isEqualTo(1);
        assertThat(Season.of(Purchases.builder().build(), 5)).isSameAs(Season.EVEN);
    }
}
