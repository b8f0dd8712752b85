package perennial.models.experiment;

import perennial.models.numeric.Sorting;

/// Several questions asked of one experiment: keeps the chance that any answer is a fluke where one's would be.
public final class Holm {

    private Holm() {}

    /// The chances-if-equal, raised for the number of questions; each in [0, 1], in the order given.
    ///
    /// @see <a href="https://www.jstor.org/stable/4615733">Holm (1979)</a>
    public static double[] adjusted(double[] chances) {
        int n = chances.length;
        int[] rising = Sorting.ascending(chances);
        double[] adjusted = new double[n];
        double floor = 0;
        for (int i = 0; i < n; i++) {
            floor = Math.max(floor, Math.min(1, (n - i) * chances[rising[i]]));
            adjusted[rising[i]] = floor;
        }
        return adjusted;
    }
}
