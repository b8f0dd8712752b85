package perennial.models.experiment;

/// Takes out of a measurement what was known of the customer before, so that the same effect shows with fewer
/// people.
///
/// @param slope how the measurement follows what was known
/// @param centre mean of what was known
/// @param explained share of the scatter that is taken out, in [0, 1]
/// @see <a href="https://doi.org/10.1145/2433396.2433413">Deng, Xu, Kohavi, Walker (2013)</a>
public record Cuped(double slope, double centre, double explained) {

    /// Learned from all groups of an experiment together.
    ///
    /// @param after measurement of each customer
    /// @param before what was known of each before the experiment, in the same order; without scatter nothing
    ///     is taken
    public static Cuped of(double[] after, double[] before) {
        if (after.length != before.length || after.length == 0) {
            throw new IllegalArgumentException("need as many values before as after and at least one, were "
                    + before.length + " and " + after.length);
        }
        double my = Sample.of(after).mean();
        double mx = Sample.of(before).mean();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < after.length; i++) {
            xy += (before[i] - mx) * (after[i] - my);
            xx += (before[i] - mx) * (before[i] - mx);
            yy += (after[i] - my) * (after[i] - my);
        }
        if (xx == 0 || yy == 0) {
            return new Cuped(0, mx, 0);
        }
        return new Cuped(xy / xx, mx, Math.min(1, xy * xy / (xx * yy)));
    }

    /// The measurement without what was to be expected anyway; its mean over all groups stays.
    public double adjusted(double after, double before) {
        return after - slope * (before - centre);
    }

    /// The measurements of one group, adjusted.
    public double[] adjusted(double[] after, double[] before) {
        double[] adjusted = new double[after.length];
        for (int i = 0; i < after.length; i++) {
            adjusted[i] = adjusted(after[i], before[i]);
        }
        return adjusted;
    }
}
