package perennial.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import perennial.models.numeric.Sorting;

/// How a forecast turned out.
///
/// @param name the candidate's key
/// @param seesLeaving whether the candidate can tell somebody lost from somebody alive; a model without dropout, or
///     one that found none, can't
/// @param customers how many were forecast
/// @param forecast expected purchases of all together
/// @param actual purchases they made
/// @param mae mean absolute error; never to be shown alone, since "nobody returns" does well by it
/// @param rmse root of the mean squared error
/// @param correlation of forecast and purchases; empty when either doesn't vary
/// @param topDecileShare share of all purchases made by the tenth of customers with the highest forecasts, ties
///     taken in proportion; empty when nobody bought
/// @param coverage80 share of customers whose purchases lie in their 80 % range
/// @param deviance mean Poisson deviance, the smaller the better; what champions are chosen by
/// @param deviances of each customer, in the order of the split
/// @param bins customers in ten parts by forecast, lowest first
/// @param quiet customers with a rhythm who have been silent for four times as long; empty when there are none
public record Score(
        String name,
        boolean seesLeaving,
        long customers,
        double forecast,
        double actual,
        double mae,
        double rmse,
        OptionalDouble correlation,
        OptionalDouble topDecileShare,
        double coverage80,
        double deviance,
        double[] deviances,
        List<Bin> bins,
        Optional<Bin> quiet) {

    /// Silence of so many of a customer's own gaps is quiet.
    private static final double QUIET = 4;

    /// A part of the customers, of similar forecast.
    ///
    /// @param customers how many
    /// @param forecast their mean forecast
    /// @param actual their mean purchases
    public record Bin(int customers, double forecast, double actual) {}

    /// How far the total was off: .1 for a tenth too much; empty when nobody bought.
    public OptionalDouble bias() {
        return actual == 0 ? OptionalDouble.empty() : OptionalDouble.of(forecast / actual - 1);
    }

    /// Variance of the difference of two candidates' mean deviances on the same customers.
    double varianceOfDifference(Score other) {
        int n = deviances.length;
        double mean = deviance - other.deviance;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double off = deviances[i] - other.deviances[i] - mean;
            square += off * off;
        }
        return square / n / n;
    }

    /// Judges a forecast.
    public static Score of(String name, Prediction prediction, Split split) {
        int[] orders = split.orders();
        int n = orders.length;
        double[] expected = prediction.expected();
        double[] deviances = new double[n];
        double sumF = 0;
        double sumA = 0;
        double absolute = 0;
        double squared = 0;
        double deviance = 0;
        int covered = 0;
        for (int i = 0; i < n; i++) {
            double off = expected[i] - orders[i];
            sumF += expected[i];
            sumA += orders[i];
            absolute += Math.abs(off);
            squared += off * off;
            deviances[i] = Poisson.deviance(orders[i], expected[i]);
            deviance += deviances[i];
            covered +=
                    orders[i] >= prediction.low()[i] && orders[i] <= prediction.high()[i] ? 1 : 0;
        }
        int[] order = Sorting.ascending(expected);
        return new Score(
                name,
                prediction.seesLeaving(),
                n,
                sumF,
                sumA,
                absolute / n,
                Math.sqrt(squared / n),
                correlation(expected, orders, sumF / n, sumA / n),
                sumA == 0 ? OptionalDouble.empty() : OptionalDouble.of(top(expected, orders, order) / sumA),
                (double) covered / n,
                deviance / n,
                deviances,
                bins(expected, orders, order),
                quiet(expected, split));
    }

    private static Optional<Bin> quiet(double[] expected, Split split) {
        int customers = 0;
        double forecast = 0;
        double actual = 0;
        for (int i = 0; i < expected.length; i++) {
            if (quiet(split.histories().group(split.histories().groupOf(i)))) {
                customers++;
                forecast += expected[i];
                actual += split.orders()[i];
            }
        }
        return customers == 0
                ? Optional.empty()
                : Optional.of(new Bin(customers, forecast / customers, actual / customers));
    }

    /// Two repeats make a rhythm.
    private static boolean quiet(History history) {
        return history.repeats() >= 2 && history.silence() * history.repeats() > QUIET * history.recency();
    }

    private static OptionalDouble correlation(double[] f, int[] a, double meanF, double meanA) {
        double fa = 0;
        double ff = 0;
        double aa = 0;
        for (int i = 0; i < a.length; i++) {
            fa += (f[i] - meanF) * (a[i] - meanA);
            ff += (f[i] - meanF) * (f[i] - meanF);
            aa += (a[i] - meanA) * (a[i] - meanA);
        }
        boolean flat = ff <= 1e-20 * a.length || aa == 0;
        return flat ? OptionalDouble.empty() : OptionalDouble.of(fa / Math.sqrt(ff * aa));
    }

    private static double top(double[] expected, int[] orders, int[] order) {
        int n = orders.length;
        double places = n / 10d;
        double taken = 0;
        double bought = 0;
        for (int end = n; end > 0 && taken < places; ) {
            int from = end - 1;
            double sum = orders[order[from]];
            while (from > 0 && expected[order[from - 1]] == expected[order[end - 1]]) {
                sum += orders[order[--from]];
            }
            double share = Math.min(1, (places - taken) / (end - from));
            bought += share * sum;
            taken += end - from;
            end = from;
        }
        return bought;
    }

    private static List<Bin> bins(double[] expected, int[] orders, int[] order) {
        List<Bin> bins = new ArrayList<>();
        int n = orders.length;
        for (int b = 0; b < 10; b++) {
            int from = (int) ((long) n * b / 10);
            int to = (int) ((long) n * (b + 1) / 10);
            if (to > from) {
                double forecast = Arrays.stream(order, from, to)
                        .mapToDouble(i -> expected[i])
                        .average()
                        .orElse(0);
                double actual = Arrays.stream(order, from, to)
                        .mapToDouble(i -> orders[i])
                        .average()
                        .orElse(0);
                bins.add(new Bin(to - from, forecast, actual));
            }
        }
        return bins;
    }
}
