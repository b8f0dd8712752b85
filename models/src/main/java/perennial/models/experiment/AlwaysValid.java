package perennial.models.experiment;

/// A test that may be looked at any time, as often as one likes, and stopped when it pleases.
///
/// A fixed-size test looked at every day calls every fourth dud a winner; this one keeps its word, for limits that
/// are wider while data are few (mixture sequential probability ratio test).
///
/// @param typicalEffect size of difference worth finding, in the unit of the difference, above 0: the test is
///     sharpest there, and valid for any
/// @see <a href="https://doi.org/10.1287/opre.2021.2135">Johari, Koomen, Pekelis, Walsh (2022)</a>
public record AlwaysValid(double typicalEffect) {

    public AlwaysValid {
        if (!(typicalEffect > 0) || Double.isInfinite(typicalEffect)) {
            throw new IllegalArgumentException("typical effect must be above 0 and finite, was " + typicalEffect);
        }
    }

    /// Chance-if-equal so far; the smallest value ever seen counts.
    ///
    /// @param difference seen so far
    /// @param error its standard error, above 0
    public double chanceIfEqual(double difference, double error) {
        double v = square(error);
        double t = typicalEffect * typicalEffect;
        double logRatio = .5 * Math.log(v / (v + t)) + t * difference * difference / (2 * v * (v + t));
        return Math.min(1, Math.exp(-logRatio));
    }

    /// Limits that hold the truth at all times together with the given level.
    ///
    /// @param level usually .95
    public Interval interval(double difference, double error, double level) {
        double v = square(error);
        double t = typicalEffect * typicalEffect;
        double alpha = 1 - Interval.level(level);
        double reach = Math.sqrt(v * (v + t) / t * (2 * Math.log(1 / alpha) + Math.log((v + t) / v)));
        return new Interval(difference, difference - reach, difference + reach);
    }

    private static double square(double error) {
        if (!(error > 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("standard error must be above 0 and finite, was " + error);
        }
        return error * error;
    }
}
