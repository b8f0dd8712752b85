package perennial.models;

/// What is held likely of a number before the data speak: a normal distribution.
///
/// @param centre its mean
/// @param spread its standard deviation, above 0; infinite for no opinion
public record Belief(double centre, double spread) {

    /// No opinion at all.
    public static final Belief NONE = new Belief(0, Double.POSITIVE_INFINITY);

    public Belief {
        if (!Double.isFinite(centre) || !(spread > 0)) {
            throw new IllegalArgumentException(
                    "a belief needs a finite centre and a spread above 0, was " + centre + " and " + spread);
        }
    }

    /// What this belief costs at a value: minus its log density, without the constant.
    double cost(double value) {
        double z = (value - centre) / spread;
        return z * z / 2;
    }

    /// How the cost changes with the value.
    double slope(double value) {
        return (value - centre) / (spread * spread);
    }
}
