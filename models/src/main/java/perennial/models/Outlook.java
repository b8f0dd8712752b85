package perennial.models;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.NormalDistribution;
import perennial.models.numeric.Chunks;

/// What a model expects of a whole customer base within a time to come, computed once for each different
/// history.
///
/// The ranges hold both what chance will do with one customer and what the data leave open of the parameters;
/// above 5,000 repeaters the latter is too small to matter for one customer and is left out.
public final class Outlook {

    private static final int CERTAIN = 5000;
    private static final int DRAWS = 8;
    private static final int DRAWS_FOR_TOTAL = 24;
    private static final int SAMPLE = 3000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Histories histories;
    private final double weeks;
    private final double[] alive;
    private final double[] expected;
    private final double[] discounted;
    private final double[] any;
    private final double[] variance;
    private final int[] few;
    private final int[] many;
    private final double[] lowScore;
    private final double[] highScore;
    private final DoubleSupplier openShare;

    private Outlook(Histories histories, double weeks, DoubleSupplier openShare) {
        this.histories = histories;
        this.weeks = weeks;
        this.openShare = openShare;
        int groups = histories.groups();
        alive = new double[groups];
        expected = new double[groups];
        discounted = new double[groups];
        any = new double[groups];
        variance = new double[groups];
        few = new int[groups];
        many = new int[groups];
        lowScore = new double[groups];
        highScore = new double[groups];
    }

    /// The outlook of everybody.
    ///
    /// @param fit of an attrition model, usually to these very histories
    /// @param weeks from now, 0 or more
    /// @param discount by which later purchases count for less in `discountedOrders`
    public static <M extends AttritionModel> Outlook of(
            Fit<M> fit, Histories histories, double weeks, Discount discount) {
        Parameters.horizon(weeks);
        List<M> draws = histories.repeaters() < CERTAIN ? fit.uncertainty().draws(DRAWS, 1) : List.of();
        Outlook outlook = new Outlook(histories, weeks, () -> openShare(fit, histories, weeks));
        Chunks.each(histories.groups(), (chunk, from, to) -> {
            for (int g = from; g < to; g++) {
                outlook.fill(g, fit.model(), draws, discount.weekly());
            }
        });
        return outlook;
    }

    private void fill(int g, AttritionModel model, List<? extends AttritionModel> draws, double weekly) {
        History history = histories.group(g);
        OrderDistribution orders = model.orders(history, weeks);
        alive[g] = model.probabilityAlive(history);
        any[g] = orders.atLeast(1);
        expected[g] = alive[g] * model.expectedOrdersIfAlive(history, weeks);
        discounted[g] = weekly == 0 ? expected[g] : model.discountedOrders(history, weeks, weekly);
        OrderDistribution possible = orders;
        if (!draws.isEmpty()) {
            possible = OrderDistribution.mixed(
                    draws.stream().map(draw -> draw.orders(history, weeks)).toList());
        }
        variance[g] = possible.variance();
        few[g] = possible.quantile(.1);
        many[g] = possible.quantile(.9);
        lowScore[g] = score(.1, possible.atLeast(1));
        highScore[g] = score(.9, possible.atLeast(1));
    }

    /// The normal score of a quantile among those who buy at all; minus infinity when the quantile is "nothing".
    private static double score(double level, double any) {
        double among = (level - (1 - any)) / any;
        return among > 0 ? NORMAL.inverseCumulativeProbability(among) : Double.NEGATIVE_INFINITY;
    }

    /// How far the parameters leave the total open: standard deviation over mean, from draws on a sample.
    private static <M extends AttritionModel> double openShare(Fit<M> fit, Histories histories, double weeks) {
        Histories sample = histories.sample(SAMPLE);
        double[] totals = fit.uncertainty().draws(DRAWS_FOR_TOTAL, 2).parallelStream()
                .mapToDouble(draw -> total(draw, sample, weeks))
                .toArray();
        double mean = 0;
        for (double total : totals) {
            mean += total / totals.length;
        }
        double square = 0;
        for (double total : totals) {
            square += (total - mean) * (total - mean) / (totals.length - 1);
        }
        return mean == 0 ? 0 : Math.sqrt(square) / mean;
    }

    private static double total(AttritionModel model, Histories histories, double weeks) {
        double sum = 0;
        for (int g = 0; g < histories.groups(); g++) {
            sum += histories.weight(g) * model.expectedOrders(histories.group(g), weeks);
        }
        return sum;
    }

    /// The histories this is about; groups are theirs.
    public Histories histories() {
        return histories;
    }

    /// Length of the time to come.
    public double weeks() {
        return weeks;
    }

    /// Chance in [0, 1] that a group's customers haven't left.
    public double alive(int group) {
        return alive[group];
    }

    /// Chance in [0, 1] of at least one purchase.
    public double probabilityOfOrder(int group) {
        return any[group];
    }

    /// Expected purchases.
    public double expectedOrders(int group) {
        return expected[group];
    }

    /// Expected purchases, later ones counted for less.
    public double discountedOrders(int group) {
        return discounted[group];
    }

    /// Variance of the number of purchases.
    public double variance(int group) {
        return variance[group];
    }

    /// Fewest purchases of the 80 % range.
    public int fewOrders(int group) {
        return few[group];
    }

    /// Most purchases of the 80 % range.
    public int manyOrders(int group) {
        return many[group];
    }

    /// Expected purchases of all together, with an 80 % range for chance and parameters.
    public Range totalOrders() {
        double sum = 0;
        double chance = 0;
        for (int g = 0; g < expected.length; g++) {
            sum += histories.weight(g) * expected[g];
            chance += histories.weight(g) * variance[g];
        }
        return around(sum, Math.hypot(Math.sqrt(chance), openShare() * sum));
    }

    static Range around(double sum, double deviation) {
        double reach = 1.2815515655446004 * deviation;
        return new Range(sum, Math.max(0, sum - reach), sum + reach);
    }

    /// Standard deviation over mean of the expected total, for what the data leave open of the parameters. Worked out
    /// anew each time it is asked for, which takes a moment.
    public double openShare() {
        return openShare.getAsDouble();
    }

    double lowScore(int group) {
        return lowScore[group];
    }

    double highScore(int group) {
        return highScore[group];
    }
}
