package perennial.models.contract;

import java.util.Map;
import java.util.TreeMap;

/// How many periods customers under contract stayed, and how many still do.
///
/// Period 1 is the one each customer has signed up for; at its end they renew or leave.
public final class Tenures {

    private final TreeMap<Integer, Double> left = new TreeMap<>();
    private final TreeMap<Integer, Double> still = new TreeMap<>();

    /// Counts customers who did not renew at the end of a period.
    ///
    /// @param period 1 or more
    /// @param count 0 or more
    public Tenures left(int period, double count) {
        return add(left, period, 1, count);
    }

    /// Counts customers who have renewed so many times and are still there.
    ///
    /// @param renewals 0 or more; 0 says nothing about them
    /// @param count 0 or more
    public Tenures still(int renewals, double count) {
        return add(still, renewals, 0, count);
    }

    /// One cohort, from its size at the start and after each period.
    ///
    /// @param survivors never rising, for example 1000, 869, 743
    public static Tenures ofSurvivors(double... survivors) {
        Tenures tenures = new Tenures();
        for (int t = 1; t < survivors.length; t++) {
            tenures.left(t, survivors[t - 1] - survivors[t]);
        }
        return survivors.length == 0 ? tenures : tenures.still(survivors.length - 1, survivors[survivors.length - 1]);
    }

    private Tenures add(Map<Integer, Double> to, int period, int least, double count) {
        if (period < least) {
            throw new IllegalArgumentException("period must be " + least + " or more, was " + period);
        }
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException("count must be 0 or more and finite, was " + count);
        }
        to.merge(period, count, Double::sum);
        return this;
    }

    /// All customers together.
    public double customers() {
        return sum(left) + sum(still);
    }

    /// Those who left.
    public double lost() {
        return sum(left);
    }

    private static double sum(Map<Integer, Double> counts) {
        return counts.values().stream().mapToDouble(c -> c).sum();
    }

    Map<Integer, Double> leftByPeriod() {
        return left;
    }

    Map<Integer, Double> stillByRenewals() {
        return still;
    }
}
