package perennial.models.experiment;

import org.apache.commons.statistics.distribution.TDistribution;

/// What is known of a group's measurements: how many, their mean, how far they scatter.
///
/// @param mean finite
/// @param deviation standard deviation (divisor n - 1), 0 or more
/// @param count 1 or more
public record Sample(double mean, double deviation, long count) {

    public Sample {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, was " + mean);
        }
        if (!(deviation >= 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("deviation must be 0 or more and finite, was " + deviation);
        }
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, was " + count);
        }
    }

    /// The sample of some measurements; the deviation of a single one is 0.
    ///
    /// @param values at least one, all finite
    public static Sample of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value, got none");
        }
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double step = values[i] - mean;
            mean += step / (i + 1);
            squares += step * (values[i] - mean);
        }
        double deviation = values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
        return new Sample(mean, deviation, values.length);
    }

    /// Variance of the mean.
    public double varianceOfMean() {
        return deviation * deviation / count;
    }

    /// How a comparison came out.
    ///
    /// @param difference with its limits
    /// @param chanceIfEqual chance in [0, 1] to see a difference at least this large, either way, if there is none
    /// @param freedom Welch's degrees of freedom
    public record Comparison(Interval difference, double chanceIfEqual, double freedom) {}

    /// How much larger this mean is than another; the groups may scatter differently (Welch).
    ///
    /// Groups of one, or without any scatter, say nothing about chance: the limits are then infinite, the
    /// chance 1.
    ///
    /// @param level usually .95
    /// @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947)</a>
    public Comparison above(Sample other, double level) {
        Interval.level(level);
        double difference = mean - other.mean;
        double mine = varianceOfMean();
        double theirs = other.varianceOfMean();
        double variance = mine + theirs;
        if (variance == 0 || count < 2 || other.count < 2) {
            Interval open = new Interval(difference, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new Comparison(open, 1, 0);
        }
        double freedom = variance * variance / (mine * mine / (count - 1) + theirs * theirs / (other.count - 1));
        TDistribution t = TDistribution.of(freedom);
        double error = Math.sqrt(variance);
        double reach = -t.inverseCumulativeProbability((1 - level) / 2) * error;
        double chance = Math.min(1, 2 * t.survivalProbability(Math.abs(difference) / error));
        return new Comparison(new Interval(difference, difference - reach, difference + reach), chance, freedom);
    }
}
