package perennial.models.experiment;

/// An estimate between two limits that hold the truth at the level asked for.
///
/// @param estimate the best single value
/// @param low lower limit
/// @param high upper limit
public record Interval(double estimate, double low, double high) {

    /// Whether a value lies within the limits.
    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), was " + level);
        }
        return level;
    }
}
