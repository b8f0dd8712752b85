package perennial.models.figures;

import java.util.OptionalDouble;

/// The ratios owners steer by. Shares are in [0, 1], not percent; empty means there is nothing to divide by.
public final class KeyFigures {

    private KeyFigures() {}

    /// Share of the customers at the start of a period who are still there at its end: (E - N) / S.
    ///
    /// @param start customers at the start
    /// @param end customers at the end
    /// @param won customers won in between
    /// @throws IllegalArgumentException when more are left than there were
    public static OptionalDouble retentionRate(long start, long end, long won) {
        notNegative("start", start);
        notNegative("won", won);
        if (end - won > start || end < won) {
            throw new IllegalArgumentException("end less won must lie in [0, start " + start + "], was " + (end - won));
        }
        return ratio(end - won, start);
    }

    /// Share of the customers at the start of a period who left: lost / S.
    ///
    /// @param lost from 0 to `start`
    public static OptionalDouble churnRate(long start, long lost) {
        notNegative("lost", lost);
        if (lost > start) {
            throw new IllegalArgumentException("lost must be at most start " + start + ", was " + lost);
        }
        return ratio(lost, start);
    }

    /// What a churn rate a period is over several: 5 % a month is 45.96 % a year, not 60 %.
    ///
    /// @param churn in [0, 1]
    /// @param periods 0 or more
    public static double churnOver(double churn, double periods) {
        share("churn", churn);
        return 1 - Math.pow(1 - churn, periods);
    }

    /// Periods a customer stays on average: 1 / churn; empty for 0, which means longer than was observed.
    ///
    /// @param churn in [0, 1]
    public static OptionalDouble lifespan(double churn) {
        share("churn", churn);
        return ratio(1, churn);
    }

    /// Simple lifetime value: average purchase · purchases a period · periods. Revenue or margin, as the
    /// purchase is.
    public static double simpleLifetimeValue(double averagePurchase, double purchasesPerPeriod, double periods) {
        return averagePurchase * purchasesPerPeriod * periods;
    }

    /// Value of the relationship: lifetime value less what it cost to win the customer; may be negative.
    public static double relationshipValue(double lifetimeValue, double acquisitionCost) {
        return lifetimeValue - acquisitionCost;
    }

    /// Cost to win one customer; empty when nobody was won, whatever was spent.
    ///
    /// Over several channels sum both first: the mean of ratios is not the ratio of sums.
    ///
    /// @param spent media, tools, labour and share of overhead
    /// @param won new customers
    public static OptionalDouble acquisitionCost(double spent, long won) {
        notNegative("won", won);
        return ratio(spent, won);
    }

    /// Months until the margin has paid for winning the customer; empty without margin.
    public static OptionalDouble payback(double acquisitionCost, double monthlyMargin) {
        return monthlyMargin > 0 ? ratio(acquisitionCost, monthlyMargin) : OptionalDouble.empty();
    }

    /// Share of customers with purchases on at least two days.
    public static OptionalDouble repeatRate(long repeaters, long customers) {
        return ratio(repeaters, customers);
    }

    /// Share of a cohort active in a later month; empty for no cohort. Months not yet observed have no value at
    /// all.
    public static OptionalDouble cohortRetention(long active, long cohort) {
        return ratio(active, cohort);
    }

    /// Share of a period's recurring revenue kept, without what was sold on top: (S - contraction - churn) / S.
    public static OptionalDouble grossRevenueRetention(double start, double contraction, double churned) {
        return ratio(start - contraction - churned, start);
    }

    /// Share of a period's recurring revenue kept, with what was sold on top.
    public static OptionalDouble netRevenueRetention(
            double start, double contraction, double churned, double expansion) {
        return ratio(start - contraction - churned + expansion, start);
    }

    /// Return on a campaign: (incremental margin - cost) / cost. Causal only if the increment comes from a
    /// control group.
    public static OptionalDouble returnOnInvestment(double incrementalMargin, double cost) {
        return ratio(incrementalMargin - cost, cost);
    }

    private static OptionalDouble ratio(double above, double below) {
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + value);
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie in [0, 1], was " + value);
        }
    }
}
