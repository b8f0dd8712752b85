package perennial.models.learn;

import java.util.ArrayList;
import java.util.List;

/// When customers leave: a chance for each period they are still there, from the period and what is known of them.
///
/// Discrete-time survival by logistic regression on one row for each customer and period.
///
/// @param regression on the features, the period and its logarithm
/// @see <a href="https://doi.org/10.3102/10769986018002155">Singer, Willett (1993)</a>
public record ChurnHazard(LogisticRegression regression) {

    /// Fits.
    ///
    /// @param table what was known of each customer at the start
    /// @param periods each was watched, 1 or more
    /// @param left whether each left in the last of them
    /// @param ridge strength with which coefficients are drawn to 0, 0 or more
    public static ChurnHazard fit(Table table, int[] periods, boolean[] left, double ridge) {
        if (periods.length != table.size() || left.length != table.size()) {
            throw new IllegalArgumentException("need periods and marks for each of " + table.size()
                    + " customers, were " + periods.length + " and " + left.length);
        }
        List<double[]> rows = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int i = 0; i < periods.length; i++) {
            if (periods[i] < 1) {
                throw new IllegalArgumentException("periods must be 1 or more, was " + periods[i]);
            }
            for (int t = 1; t <= periods[i]; t++) {
                rows.add(row(table.rows()[i], t));
                answers.add(left[i] && t == periods[i] ? 1d : 0d);
            }
        }
        List<String> names = new ArrayList<>(table.names());
        names.add("period");
        names.add("ln period");
        Table moments = new Table(names, rows.toArray(double[][]::new));
        return new ChurnHazard(LogisticRegression.fit(
                moments, answers.stream().mapToDouble(a -> a).toArray(), ridge));
    }

    private static double[] row(double[] features, int period) {
        double[] row = java.util.Arrays.copyOf(features, features.length + 2);
        row[features.length] = period;
        row[features.length + 1] = Math.log(period);
        return row;
    }

    /// Chance in [0, 1] to leave in a period, having stayed before.
    ///
    /// @param period 1 or more
    public double hazard(double[] features, int period) {
        return regression.probability(row(features, period));
    }

    /// Chance in [0, 1] to stay through some more periods.
    ///
    /// @param done periods already there, 0 or more
    /// @param more periods to come, 0 or more
    public double staying(double[] features, int done, int more) {
        double staying = 1;
        for (int t = done + 1; t <= done + more; t++) {
            staying *= 1 - hazard(features, t);
        }
        return staying;
    }
}
