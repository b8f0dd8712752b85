package perennial.models.experiment;

/// How many customers it takes to see a difference of a given size.
///
/// @param power chance to see it if it is there, in (0, 1), usually .8
/// @param alarm chance to see one where there is none, in (0, 1), usually .05, either way
public record Power(double power, double alarm) {

    /// The usual: 80 % and 5 %.
    public static final Power USUAL = new Power(.8, .05);

    public Power {
        Interval.level(power);
        Interval.level(alarm);
    }

    /// Customers needed in each of two groups to tell two shares apart (z-test, variance pooled under equality).
    ///
    /// @param from share without, in (0, 1)
    /// @param to share with, in (0, 1), different
    public long perGroup(double from, double to) {
        Interval.level(from);
        Interval.level(to);
        double middle = (from + to) / 2;
        double reach = Normals.twoSided(1 - alarm) * Math.sqrt(2 * middle * (1 - middle))
                + Normals.quantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
        return whole(reach * reach / square(to - from));
    }

    /// Customers needed in each of two groups to tell two means apart.
    ///
    /// @param deviation of single measurements, 0 or more
    /// @param difference worth finding, not 0
    public long perGroupForMeans(double deviation, double difference) {
        double z = Normals.twoSided(1 - alarm) + Normals.quantile(power);
        return whole(2 * square(z * deviation) / square(difference));
    }

    /// The smallest difference of means that so many customers in each group can show.
    ///
    /// @param perGroup 1 or more
    public double visibleDifference(double deviation, long perGroup) {
        double z = Normals.twoSided(1 - alarm) + Normals.quantile(power);
        return z * deviation * Math.sqrt(2d / perGroup);
    }

    private static double square(double value) {
        if (value == 0 || Double.isNaN(value)) {
            throw new IllegalArgumentException("a difference to be found must not be 0, was " + value);
        }
        return value * value;
    }

    private static long whole(double count) {
        return Math.max(1, (long) Math.ceil(count));
    }
}
