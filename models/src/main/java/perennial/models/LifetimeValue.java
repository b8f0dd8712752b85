package perennial.models;

import perennial.models.numeric.Chunks;

/// What customers will bring within a time to come: purchases × spend × margin, later money counted for less.
///
/// The unit is that of the spending, for example euros of margin within 52 weeks at today's value. It is about the
/// future only: what was already spent isn't in it. Never negative.
///
/// A customer's range treats the money of those who buy at all as log-normal with the exact mean and variance that
/// follow from number of purchases, own mean and single purchases.
public final class LifetimeValue {

    private final Outlook outlook;
    private final SpendModel spend;
    private final double margin;
    private final double spendOpenShare;

    /// @param outlook purchases to come, with the discount wanted
    /// @param spend a fitted spend model
    /// @param margin share of the spend that is earned, above 0 up to 1; 1 for revenue
    public <S extends SpendModel> LifetimeValue(Outlook outlook, Fit<S> spend, double margin) {
        if (!(margin > 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin must lie in (0, 1], was " + margin);
        }
        this.outlook = outlook;
        this.spend = spend.model();
        this.margin = margin;
        spendOpenShare = Math.min(1, 1 / Math.sqrt(Math.max(1, spend.customers())) * relativeSpread(this.spend));
    }

    /// Spread of one customer's average spend over its mean: what a mean over customers inherits.
    private static double relativeSpread(SpendModel spend) {
        return Math.sqrt(spend.uncertainty(0) + spend.variation());
    }

    /// The value of one customer.
    ///
    /// @param group the customer's group in the outlook's histories
    /// @param purchases how many the average rests on, 0 or more
    /// @param mean the customer's average spend, 0 or more
    public Range of(int group, int purchases, double mean) {
        double orders = outlook.expectedOrders(group);
        if (orders <= 0) {
            return new Range(0, 0, 0);
        }
        double each = spend.expectedSpend(purchases, mean) * margin;
        double perOrder = each * outlook.discountedOrders(group) / orders;
        return new Range(
                each * outlook.discountedOrders(group),
                quantile(group, purchases, perOrder, outlook.lowScore(group)),
                quantile(group, purchases, perOrder, outlook.highScore(group)));
    }

    private double quantile(int group, int purchases, double perOrder, double score) {
        if (score == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double any = outlook.probabilityOfOrder(group);
        double orders = outlook.expectedOrders(group);
        // among those who buy: mean, and mean square of value over (mean of one purchase)²
        double mean = orders / any;
        double square = (1 + spend.uncertainty(purchases)) * (squareOrders(group) + orders * spend.variation()) / any;
        double spread = Math.log(Math.max(1, square / (mean * mean)));
        return perOrder * mean * Math.exp(score * Math.sqrt(spread) - spread / 2);
    }

    private double squareOrders(int group) {
        double orders = outlook.expectedOrders(group);
        return outlook.variance(group) + orders * orders;
    }

    private double variance(int group, int purchases, double perOrder) {
        double orders = outlook.expectedOrders(group);
        double square = (1 + spend.uncertainty(purchases)) * (squareOrders(group) + orders * spend.variation());
        return perOrder * perOrder * Math.max(0, square - orders * orders);
    }

    /// The values of many customers, and of all together.
    ///
    /// @param groups each customer's group in the outlook's histories
    /// @param purchases how many each average rests on
    /// @param means average spends
    public Values of(int[] groups, int[] purchases, double[] means) {
        int n = groups.length;
        if (purchases.length != n || means.length != n) {
            throw new IllegalArgumentException("need as many purchases and means as groups, got " + n + ", "
                    + purchases.length + " and " + means.length);
        }
        double[] expected = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        double[] sums = Chunks.sum(n, 2, (from, to, sum) -> {
            for (int i = from; i < to; i++) {
                Range range = of(groups[i], purchases[i], means[i]);
                expected[i] = range.expected();
                low[i] = range.low();
                high[i] = range.high();
                sum[0] += range.expected();
                if (range.expected() > 0) {
                    double perOrder = range.expected() / outlook.expectedOrders(groups[i]);
                    sum[1] += variance(groups[i], purchases[i], perOrder);
                }
            }
        });
        double open = Math.hypot(outlook.openShare(), spendOpenShare) * sums[0];
        return new Values(expected, low, high, Outlook.around(sums[0], Math.hypot(Math.sqrt(sums[1]), open)));
    }

    /// Values of many customers, in their order.
    ///
    /// @param expected mean of each
    /// @param low 10 % point of each
    /// @param high 90 % point of each
    /// @param total of all together
    public record Values(double[] expected, double[] low, double[] high, Range total) {}
}
