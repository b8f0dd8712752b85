package perennial.models;

import java.util.Arrays;

/// What customers spent on average, with how many purchases that average rests on.
///
/// Unit: any, but the same for all; the model's answers have it too. Immutable.
public final class Spending {

    final int[] purchases;
    final double[] mean;
    final int[] counts;
    final int[] countAt;
    private final long skipped;

    private Spending(int[] purchases, double[] mean, long skipped) {
        this.purchases = purchases;
        this.mean = mean;
        this.skipped = skipped;
        counts = Arrays.stream(purchases).distinct().sorted().toArray();
        countAt = new int[purchases.length];
        for (int i = 0; i < countAt.length; i++) {
            countAt[i] = Arrays.binarySearch(counts, purchases[i]);
        }
    }

    /// Collects customers one by one.
    public static Builder builder() {
        return new Builder();
    }

    /// Customers with a usable average.
    public int customers() {
        return mean.length;
    }

    /// Customers left out: no purchase counted, or an average of 0 or below (gifts, returns).
    public long skipped() {
        return skipped;
    }

    /// Purchases behind a customer's average.
    public int purchases(int customer) {
        return purchases[customer];
    }

    /// A customer's average spend.
    public double mean(int customer) {
        return mean[customer];
    }

    /// The same customers with the largest averages cut to a quantile, so that one wholesale order doesn't set the
    /// price of everybody.
    ///
    /// @param quantile in (0, 1], usually .995; 1 cuts nothing
    public Spending winsorised(double quantile) {
        if (!(quantile > 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile must lie in (0, 1], was " + quantile);
        }
        if (mean.length == 0) {
            return this;
        }
        double[] sorted = mean.clone();
        Arrays.sort(sorted);
        double cap = sorted[(int) Math.ceil(quantile * sorted.length) - 1];
        double[] cut = Arrays.stream(mean).map(m -> Math.min(m, cap)).toArray();
        return new Spending(purchases, cut, skipped);
    }

    /// At most so many of the customers, evenly picked.
    Spending sample(int most) {
        int step = (mean.length + most - 1) / most;
        int size = (mean.length + step - 1) / step;
        int[] some = new int[size];
        double[] means = new double[size];
        for (int i = 0; i < size; i++) {
            some[i] = purchases[i * step];
            means[i] = mean[i * step];
        }
        return new Spending(some, means, skipped);
    }

    /// Correlation of the number of purchases with the average spend, in [-1, 1]; 0 when either doesn't vary.
    ///
    /// Well away from 0, `GammaGamma` must not be used: it holds the two independent.
    public double correlation() {
        return correlation(Arrays.stream(purchases).asDoubleStream().toArray(), mean);
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /// Like `correlation()`, but of the logarithms: one wholesale customer doesn't decide it alone.
    public double logCorrelation() {
        return correlation(
                Arrays.stream(purchases).mapToDouble(Math::log).toArray(),
                Arrays.stream(mean).map(Math::log).toArray());
    }

    static void check(int purchases, double mean) {
        if (purchases < 0) {
            throw new IllegalArgumentException("purchases must be 0 or more, was " + purchases);
        }
        if (!(mean >= 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("mean spend must be 0 or more and finite, was " + mean);
        }
    }

    /// Collects averages. Not for several threads at once.
    public static final class Builder {
        private int[] purchases = new int[1024];
        private double[] mean = new double[1024];
        private int size;
        private long skipped;

        private Builder() {}

        /// Adds a customer.
        ///
        /// @param purchases how many the average rests on, 0 or more; in the literature the repeats only
        /// @param mean average spend of those purchases, finite; customers without purchases or with an
        ///     average of 0 or below are counted as skipped, since the model has no place for them
        public Builder add(int purchases, double mean) {
            if (purchases < 0) {
                throw new IllegalArgumentException("purchases must be 0 or more, was " + purchases);
            }
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException("mean spend must be finite, was " + mean);
            }
            if (purchases == 0 || mean <= 0) {
                skipped++;
                return this;
            }
            if (size == this.mean.length) {
                this.purchases = Arrays.copyOf(this.purchases, size * 2);
                this.mean = Arrays.copyOf(this.mean, size * 2);
            }
            this.purchases[size] = purchases;
            this.mean[size++] = mean;
            return this;
        }

        /// The averages so far.
        public Spending build() {
            return new Spending(Arrays.copyOf(purchases, size), Arrays.copyOf(mean, size), skipped);
        }
    }
}
