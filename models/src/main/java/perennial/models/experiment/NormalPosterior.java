package perennial.models.experiment;

/// What is believed of a mean or a difference: normal.
///
/// @param mean finite
/// @param deviation above 0
public record NormalPosterior(double mean, double deviation) {

    public NormalPosterior {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(
                    "mean must be finite and deviation above 0, were " + mean + " and " + deviation);
        }
    }

    /// After an estimate with its standard error, when before this was believed.
    ///
    /// @param estimate finite
    /// @param error standard error of the estimate, above 0
    public NormalPosterior after(double estimate, double error) {
        NormalPosterior seen = new NormalPosterior(estimate, error);
        double before = 1 / (deviation * deviation);
        double now = 1 / (seen.deviation * seen.deviation);
        return new NormalPosterior((before * mean + now * estimate) / (before + now), 1 / Math.sqrt(before + now));
    }

    /// Chance in [0, 1] that the truth is above a value.
    public double chanceAbove(double value) {
        return Normals.above((value - mean) / deviation);
    }

    /// Chance in [0, 1] that this is larger than another, independent one.
    public double chanceAbove(NormalPosterior other) {
        return Normals.above((other.mean - mean) / Math.hypot(deviation, other.deviation));
    }

    /// The mean with equal chances to lie beyond either limit.
    ///
    /// @param level usually .95
    public Interval interval(double level) {
        double reach = Normals.twoSided(level) * deviation;
        return new Interval(mean, mean - reach, mean + reach);
    }
}
