package perennial.models.learn;

import java.util.List;
import perennial.models.numeric.Chunks;

/// Gradient-boosted trees: many small trees, each mending what those before it got wrong.
///
/// Takes NaN for "not known". Every prediction can be taken apart exactly; see `explain`.
///
/// @param names of the features
/// @param loss what kind of answer is predicted
/// @param start raw score before the first tree
/// @param trees in the order grown
/// @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman (2001)</a>
public record BoostedTrees(List<String> names, Loss loss, double start, List<Tree> trees) {

    /// How trees are grown.
    ///
    /// @param trees most trees, 1 or more
    /// @param leaves most leaves of a tree, 2 or more
    /// @param rate share of each tree's answer that is used, in (0, 1]
    /// @param leastRows fewest rows of a leaf, 1 or more
    /// @param ridge by which leaves are drawn to 0, 0 or more
    /// @param rowShare share of rows each tree sees, in (0, 1]
    /// @param featureShare share of features each tree sees, in (0, 1]
    /// @param patience stop when so many trees didn't help on a fifth of the rows kept aside; 0 to use all rows
    /// @param seed of the choice of rows and features
    public record Settings(
            int trees,
            int leaves,
            double rate,
            int leastRows,
            double ridge,
            double rowShare,
            double featureShare,
            int patience,
            long seed) {

        /// Sensible for a few hundred to a few hundred thousand customers.
        public static final Settings USUAL = new Settings(300, 8, .05, 20, 1, .8, .8, 20, 1);

        public Settings {
            if (trees < 1 || leaves < 2 || leastRows < 1 || patience < 0) {
                throw new IllegalArgumentException("trees, leaves, leastRows and patience must be at least 1, 2, 1 and"
                        + " 0, were " + trees + ", " + leaves + ", " + leastRows + ", " + patience);
            }
            share("rate", rate);
            share("rowShare", rowShare);
            share("featureShare", featureShare);
            Ridge.check(ridge);
        }

        private static void share(String name, double value) {
            if (!(value > 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must lie in (0, 1], was " + value);
            }
        }
    }

    /// Grows trees in the usual way.
    public static BoostedTrees fit(Table table, double[] answers, Loss loss) {
        return fit(table, answers, loss, Settings.USUAL);
    }

    /// Grows trees.
    ///
    /// @param table values may be NaN, not infinite
    /// @param answers as the loss wants them
    public static BoostedTrees fit(Table table, double[] answers, Loss loss, Settings settings) {
        table.requireAnswers(answers);
        for (double answer : answers) {
            loss.check(answer);
        }
        return new Growth(table, answers, loss, settings).run();
    }

    /// The raw score of a row: what the trees add up to.
    public double score(double[] row) {
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }

    /// The prediction for a row: a number, a chance or a count, as the loss has it.
    public double predict(double[] row) {
        return loss.answer(score(row));
    }

    /// The predictions for all rows.
    public double[] predict(Table table) {
        double[] answers = new double[table.size()];
        Chunks.each(answers.length, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                answers[i] = predict(table.rows()[i]);
            }
        });
        return answers;
    }

    /// What each feature adds to the raw score of a row, compared with the average customer: exact Shapley values.
    ///
    /// They add up to `score(row) - average()`.
    ///
    /// @see <a href="https://doi.org/10.1038/s42256-019-0138-9">Lundberg et al. (2020), algorithm 2</a>
    public double[] explain(double[] row) {
        double[] added = new double[names.size()];
        for (Tree tree : trees) {
            new Shapley(tree, row, added).run();
        }
        return added;
    }

    /// The raw score of the average customer.
    public double average() {
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.average();
        }
        return sum;
    }
}
