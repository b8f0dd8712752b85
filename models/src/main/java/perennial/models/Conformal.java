package perennial.models;

import java.util.Arrays;
import perennial.models.numeric.Sorting;

/// 80 % ranges learned from how wrong forecasts were before, for forecasts of about the same height.
///
/// Holds whatever the model assumes, as long as the coming customers are like the past ones.
///
/// @param edges largest forecast of each part but the last, rising
/// @param below how far counts fell short of the forecast, 10 % point of each part
/// @param above how far counts went beyond it, 90 % point of each part
/// @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei, G'Sell, Rinaldo, Tibshirani, Wasserman
///     (2018)</a>
public record Conformal(double[] edges, double[] below, double[] above) {

    private static final int LEAST_ROWS = 50;

    /// Learned from forecasts for customers they weren't learned from.
    ///
    /// @param expected at least one forecast
    /// @param actual what came
    public static Conformal of(double[] expected, int[] actual) {
        if (expected.length == 0 || expected.length != actual.length) {
            throw new IllegalArgumentException(
                    "need one count a forecast and at least one, were " + actual.length + " and " + expected.length);
        }
        int[] order = Sorting.ascending(expected);
        int parts = Math.max(1, Math.min(10, order.length / LEAST_ROWS));
        double[] edges = new double[parts - 1];
        double[] below = new double[parts];
        double[] above = new double[parts];
        for (int p = 0; p < parts; p++) {
            int from = (int) ((long) order.length * p / parts);
            int to = (int) ((long) order.length * (p + 1) / parts);
            double[] off = new double[to - from];
            for (int i = from; i < to; i++) {
                off[i - from] = actual[order[i]] - expected[order[i]];
            }
            Arrays.sort(off);
            // one place further out than the plain quantile, for the customer to come
            below[p] = off[Math.max(0, (int) Math.floor((off.length + 1) * .1) - 1)];
            above[p] = off[Math.min(off.length - 1, (int) Math.ceil((off.length + 1) * .9) - 1)];
            if (p < parts - 1) {
                edges[p] = expected[order[to - 1]];
            }
        }
        return new Conformal(edges, below, above);
    }

    /// Fewest purchases of the range around a forecast.
    public int low(double expected) {
        return (int) Math.max(0, Math.ceil(expected + below[part(expected)] - 1e-9));
    }

    /// Most purchases of the range around a forecast.
    public int high(double expected) {
        return (int) Math.max(0, Math.floor(expected + above[part(expected)] + 1e-9));
    }

    /// Forecasts of a learner with their ranges.
    public Prediction around(double[] expected) {
        int[] low = new int[expected.length];
        int[] high = new int[expected.length];
        for (int i = 0; i < expected.length; i++) {
            low[i] = low(expected[i]);
            high[i] = Math.max(low[i], high(expected[i]));
        }
        return new Prediction(expected, low, high, true);
    }

    private int part(double expected) {
        int part = 0;
        while (part < edges.length && expected > edges[part]) {
            part++;
        }
        return part;
    }
}
