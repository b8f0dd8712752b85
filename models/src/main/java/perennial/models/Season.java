package perennial.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perennial.models.learn.PoissonRegression;
import perennial.models.learn.Table;

/// How busy each day of the year is, compared with the mean: Christmas is forecast, not missed.
///
/// Models know no seasons; they are given time in which the year is even. A week in December then counts for
/// two, one in January for a half: `weeks` says for how many.
public final class Season {

    private static final double YEAR = 365.2425;
    private static final int DAYS = 366;
    private static final int HARMONICS = 6;

    /// Weeks of history below which every week counts as one: half a year must have been seen twice.
    private static final int LEAST_WEEKS = 78;

    /// A year without seasons.
    public static final Season EVEN = new Season(ones());

    private final double[] index;
    private final double[] passed;

    private Season(double[] index) {
        this.index = index;
        passed = new double[DAYS + 1];
        for (int d = 0; d < DAYS; d++) {
            double length = Math.min(1, YEAR - d);
            passed[d + 1] = passed[d] + index[d] * length / 7;
        }
    }

    private static double[] ones() {
        double[] ones = new double[DAYS];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// The seasons of a history, as known at the end of a day; even when there are fewer than 18 months.
    ///
    /// A Poisson regression of weekly repeat purchases on six harmonics of the year and a drift, drawn to even
    /// as far as the weeks scatter. What each week is compared with is what a model without seasons expects of
    /// those won by then: a crowd of newcomers that soon wears off is no season.
    public static Season of(Purchases purchases, int lastDay) {
        if (purchases.size() == 0) {
            return EVEN;
        }
        int weeks = (lastDay + 1 - purchases.firstDay()) / 7;
        if (weeks < LEAST_WEEKS) {
            return EVEN;
        }
        // whole weeks, counted back from the last day
        int start = lastDay + 1 - 7 * weeks;
        double[] expected = expected(purchases, lastDay, start, weeks);
        double[] busy = purchases.repeatsByWeek(start, weeks);
        double[][] rows = new double[weeks][];
        for (int w = 0; w < weeks; w++) {
            rows[w] = row(w, start + 7 * w + 3);
            busy[w] /= expected[w];
        }
        Table table = new Table(names(), rows);
        PoissonRegression rough = PoissonRegression.fit(table, busy, expected, 1);
        double scatter = 0;
        for (int w = 0; w < weeks; w++) {
            double mean = Math.max(.1 / expected[w], rough.predict(rows[w]));
            scatter += expected[w] * (busy[w] - mean) * (busy[w] - mean) / mean / (weeks - rows[w].length - 1);
        }
        return of(PoissonRegression.fit(table, busy, expected, Math.max(1, scatter)));
    }

    /// Repeat purchases of each week that a model without seasons expects of the customers won by then, above 0.
    private static double[] expected(Purchases purchases, int lastDay, int start, int weeks) {
        MbgNbd model = MbgNbd.fit(purchases.until(lastDay).histories()).model();
        double[] afterFirst = new double[weeks];
        double before = 0;
        for (int age = 0; age < weeks; age++) {
            // won in the middle of a week, on average
            double now = model.expectedOrdersOfNewCustomer(age + .5);
            afterFirst[age] = now - before;
            before = now;
        }
        double[] firsts = purchases.firstsByWeek(start, weeks);
        double[] expected = new double[weeks];
        for (int w = 0; w < weeks; w++) {
            expected[w] = 1e-6;
            for (int won = 0; won <= w; won++) {
                expected[w] += firsts[won] * afterFirst[w - won];
            }
        }
        return expected;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("week", "ln week"));
        for (int k = 1; k <= HARMONICS; k++) {
            names.add("sin " + k);
            names.add("cos " + k);
        }
        return names;
    }

    private static double[] row(int week, double day) {
        double[] row = new double[2 + 2 * HARMONICS];
        row[0] = week;
        row[1] = Math.log(week + 4d);
        for (int k = 1; k <= HARMONICS; k++) {
            row[2 * k] = Math.sin(2 * Math.PI * k * day / YEAR);
            row[2 * k + 1] = Math.cos(2 * Math.PI * k * day / YEAR);
        }
        return row;
    }

    private static Season of(PoissonRegression regression) {
        double[] index = new double[DAYS];
        double sum = 0;
        for (int d = 0; d < DAYS; d++) {
            double[] row = row(0, d + .5);
            double log = 0;
            for (int c = 2; c < row.length; c++) {
                log += regression.coefficients()[c] * row[c];
            }
            index[d] = Math.exp(log);
            sum += index[d] * Math.min(1, YEAR - d);
        }
        for (int d = 0; d < DAYS; d++) {
            index[d] *= YEAR / sum;
        }
        return new Season(index);
    }

    /// How busy a day is: above 0, 1 on average over a year.
    ///
    /// @param day in the count of the purchases it was learned from
    public double index(int day) {
        return index[(int) (day - YEAR * Math.floor(day / YEAR))];
    }

    /// For how many even weeks the time from the end of one day to the end of another counts.
    ///
    /// @param to not before `from`
    public double weeks(int from, int to) {
        if (this == EVEN) {
            return (to - from) / 7d;
        }
        return weeks(to + 1d) - weeks(from + 1d);
    }

    private double weeks(double time) {
        double years = Math.floor(time / YEAR);
        double rest = time - years * YEAR;
        int day = Math.min(DAYS - 1, (int) rest);
        return years * passed[DAYS] + passed[day] + (rest - day) * index[day] / 7;
    }
}
