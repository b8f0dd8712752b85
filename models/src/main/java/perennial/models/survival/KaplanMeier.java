package perennial.models.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import perennial.models.numeric.Sorting;

/// The share of customers still there after any time, from some who left and others who are still being watched.
///
/// @param steps the times at which somebody left, rising
/// @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan, Meier (1958)</a>
public record KaplanMeier(List<Step> steps) {

    /// A time at which customers left.
    ///
    /// @param time in the unit given
    /// @param atRisk customers watched up to this time
    /// @param left how many of them left at this time
    /// @param share still there afterwards, in [0, 1]
    /// @param low lower limit of the share
    /// @param high upper limit of the share
    public record Step(double time, double atRisk, double left, double share, double low, double high) {}

    /// Everybody counted once.
    ///
    /// @param times how long each was watched, 0 or more
    /// @param left whether each left at that time; otherwise they were still there
    /// @param level of the limits, usually .95
    public static KaplanMeier of(double[] times, boolean[] left, double level) {
        double[] weights = new double[times.length];
        java.util.Arrays.fill(weights, 1);
        return of(times, left, weights, level);
    }

    /// Everybody counted with a weight.
    ///
    /// The limits are Greenwood's on the log-minus-log scale, so that they stay within [0, 1].
    ///
    /// @param weights 0 or more
    public static KaplanMeier of(double[] times, boolean[] left, double[] weights, double level) {
        int n = times.length;
        if (left.length != n || weights.length != n) {
            throw new IllegalArgumentException("need as many marks and weights as times, were " + n + ", " + left.length
                    + " and " + weights.length);
        }
        double atRisk = 0;
        for (int i = 0; i < n; i++) {
            if (!(times[i] >= 0) || !(weights[i] >= 0)) {
                throw new IllegalArgumentException(
                        "times and weights must be 0 or more, were " + times[i] + " and " + weights[i]);
            }
            atRisk += weights[i];
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), was " + level);
        }
        double z = -NormalDistribution.of(0, 1).inverseCumulativeProbability((1 - level) / 2);
        return new KaplanMeier(steps(times, left, weights, atRisk, z));
    }

    private static List<Step> steps(double[] times, boolean[] left, double[] weights, double all, double z) {
        int[] order = Sorting.ascending(times);
        List<Step> steps = new ArrayList<>();
        double atRisk = all;
        double share = 1;
        double greenwood = 0;
        for (int i = 0; i < order.length; ) {
            double time = times[order[i]];
            double gone = 0;
            double watched = 0;
            for (; i < order.length && times[order[i]] == time; i++) {
                watched += weights[order[i]];
                gone += left[order[i]] ? weights[order[i]] : 0;
            }
            if (gone > 0) {
                boolean last = atRisk - gone <= 1e-9 * all;
                share = last ? 0 : share * (1 - gone / atRisk);
                greenwood += last ? 0 : gone / (atRisk * (atRisk - gone));
                steps.add(step(time, atRisk, gone, share, greenwood, z));
            }
            atRisk -= watched;
        }
        return List.copyOf(steps);
    }

    private static Step step(double time, double atRisk, double gone, double share, double greenwood, double z) {
        if (share == 0) {
            return new Step(time, atRisk, gone, 0, 0, 0);
        }
        double reach = z * Math.sqrt(greenwood) / Math.abs(Math.log(share));
        double low = Math.pow(share, Math.exp(reach));
        double high = Math.pow(share, Math.exp(-reach));
        return new Step(time, atRisk, gone, share, low, high);
    }

    /// The share still there after a time; 1 before anybody left.
    public double share(double time) {
        double share = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            share = step.share();
        }
        return share;
    }

    /// The time after which half have left; empty when fewer than half have.
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.share() <= .5)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
