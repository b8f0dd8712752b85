package perennial.models.learn;

import java.util.Arrays;
import perennial.models.numeric.Sorting;

/// Turns scores into chances that mean what they say, keeping the order: the rising steps closest to what
/// happened.
///
/// @param scores where the steps begin, rising
/// @param chances of the steps, never falling
/// @see <a href="https://doi.org/10.1145/775047.775151">Zadrozny, Elkan (2002)</a>
public record Isotonic(double[] scores, double[] chances) {

    /// Fits by pooling neighbours that are out of order.
    ///
    /// @param scores of some customers, not of those the score was learned from; at least one
    /// @param answers 1 for yes, 0 for no
    public static Isotonic fit(double[] scores, double[] answers) {
        if (scores.length == 0 || scores.length != answers.length) {
            throw new IllegalArgumentException(
                    "need one answer a score and at least one, were " + answers.length + " and " + scores.length);
        }
        int[] order = Sorting.ascending(scores);
        double[] start = new double[order.length];
        double[] sum = new double[order.length];
        double[] weight = new double[order.length];
        int blocks = 0;
        for (int i = 0; i < order.length; ) {
            start[blocks] = scores[order[i]];
            sum[blocks] = 0;
            weight[blocks] = 0;
            for (double s = start[blocks]; i < order.length && scores[order[i]] == s; i++) {
                sum[blocks] += answers[order[i]];
                weight[blocks]++;
            }
            while (blocks > 0 && sum[blocks - 1] * weight[blocks] >= sum[blocks] * weight[blocks - 1]) {
                sum[blocks - 1] += sum[blocks];
                weight[blocks - 1] += weight[blocks];
                blocks--;
            }
            blocks++;
        }
        double[] chances = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            chances[b] = sum[b] / weight[b];
        }
        return new Isotonic(Arrays.copyOf(start, blocks), chances);
    }

    /// The chance that goes with a score, in [0, 1].
    public double chance(double score) {
        int at = Arrays.binarySearch(scores, score);
        int block = at >= 0 ? at : Math.max(0, -at - 2);
        return chances[block];
    }
}
