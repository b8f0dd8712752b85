package perennial.models.experiment;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Whether as many customers landed in each group as was planned: if not, nothing else can be trusted.
public final class SampleRatio {

    /// Chances below this mean that something went wrong in the assignment.
    public static final double ALARM = .001;

    private SampleRatio() {}

    /// Chance in [0, 1] of counts at least this far off, if the assignment works (chi-squared).
    ///
    /// @param counts customers in each group, at least two groups, not all 0
    /// @param shares planned, above 0, in any unit: {1, 1} for halves
    public static double chance(long[] counts, double[] shares) {
        if (counts.length < 2 || counts.length != shares.length) {
            throw new IllegalArgumentException("need a share for each of at least two groups, were " + counts.length
                    + " counts and " + shares.length + " shares");
        }
        double total = 0;
        double whole = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || !(shares[i] > 0)) {
                throw new IllegalArgumentException(
                        "counts must be 0 or more and shares above 0, were " + counts[i] + " and " + shares[i]);
            }
            total += counts[i];
            whole += shares[i];
        }
        if (total == 0) {
            throw new IllegalArgumentException("a ratio needs at least one customer, got none");
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = total * shares[i] / whole;
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return ChiSquaredDistribution.of(counts.length - 1).survivalProbability(sum);
    }
}
