package perennial.models;

import java.util.List;
import perennial.models.learn.Table;

/// What a learner is told of each customer: the model's opinion, and plain counts that may know better.
final class CustomerFeatures {

    private static final List<String> NAMES = List.of(
            "ln expected",
            "alive",
            "ln repeats",
            "recency",
            "age",
            "silence",
            "silence in rhythms",
            "last 4 weeks",
            "last 13 weeks",
            "last 26 weeks",
            "last 52 weeks",
            "ln average spend");

    private CustomerFeatures() {}

    static Table of(Purchases.Known known, Outlook outlook) {
        int n = known.customers().length;
        double[] averages = known.averages();
        int[] last4 = known.ordersOfLast(28);
        int[] last13 = known.ordersOfLast(91);
        int[] last26 = known.ordersOfLast(182);
        int[] last52 = known.ordersOfLast(364);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            int g = known.histories().groupOf(i);
            History history = known.histories().group(g);
            double rhythm = (history.recency() + 1) / (history.repeats() + 1);
            rows[i] = new double[] {
                Math.log(outlook.expectedOrders(g) + .01),
                outlook.alive(g),
                Math.log1p(history.repeats()),
                history.recency(),
                history.age(),
                history.silence(),
                Math.min(50, history.silence() / rhythm),
                last4[i],
                last13[i],
                last26[i],
                last52[i],
                Math.log1p(Math.max(0, averages[i]))
            };
        }
        return new Table(NAMES, rows);
    }
}
