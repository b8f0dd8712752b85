package perennial.models.learn;

import java.util.List;

/// Turns scores into chances by one S-shaped curve: for few examples, where `Isotonic` would follow chance.
///
/// @param regression of the answer on the score
/// @see <a href="https://doi.org/10.1007/s10994-007-5018-6">Platt (1999) with the targets of Lin, Lin, Weng
///     (2007)</a>
public record Platt(LogisticRegression regression) {

    /// Fits.
    ///
    /// @param scores of some customers, not of those the score was learned from; at least one
    /// @param answers 1 for yes, 0 for no
    public static Platt fit(double[] scores, double[] answers) {
        double yes = 0;
        for (double answer : answers) {
            yes += answer;
        }
        double no = answers.length - yes;
        double[][] rows = new double[scores.length][];
        double[] targets = new double[answers.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {scores[i]};
            targets[i] = answers[i] > .5 ? (yes + 1) / (yes + 2) : 1 / (no + 2);
        }
        return new Platt(LogisticRegression.fit(new Table(List.of("score"), rows), targets, 0));
    }

    /// The chance that goes with a score, in [0, 1].
    public double chance(double score) {
        return regression.probability(new double[] {score});
    }
}
