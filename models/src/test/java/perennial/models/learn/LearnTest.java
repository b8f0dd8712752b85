package perennial.models.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LearnTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static Table table(int rows, String... names) {
        double[][] values = new double[rows][names.length];
        for (double[] row : values) {
            for (int c = 0; c < row.length; c++) {
                row[c] = RANDOM.nextGaussian();
            }
        }
        return new Table(List.of(names), values);
    }

    @Test
    void least_squares_finds_the_line() {
        Table table = table(5000, "a", "b");
        double[] y = Arrays.stream(table.rows())
                .mapToDouble(r -> 3 + 2 * r[0] - .5 * r[1] + RANDOM.nextGaussian())
                .toArray();
        LinearRegression line = LinearRegression.fit(table, y, 0);
        assertThat(line.intercept()).isCloseTo(3, within(.06));
        assertThat(line.coefficients()[0]).isCloseTo(2, within(4 * line.errors()[0]));
        assertThat(line.coefficients()[1]).isCloseTo(-.5, within(4 * line.errors()[1]));
        assertThat(line.errors()[0]).isCloseTo(1 / Math.sqrt(5000), within(.001));
        assertThat(line.explained()).isCloseTo(4.25 / 5.25, within(.02));
        assertThat(line.effects().get(0).reading()).startsWith("a: one more goes with +");
    }

    @Test
    void features_that_repeat_each_other_share_the_effect() {
        double[][] rows = new double[100][2];
        double[] y = new double[100];
        for (int i = 0; i < 100; i++) {
            rows[i][0] = i;
            rows[i][1] = i;
            y[i] = i;
        }
        LinearRegression line = LinearRegression.fit(new Table(List.of("a", "b"), rows), y, 0);
        assertThat(line.coefficients()[0]).isCloseTo(.5, within(.01));
        assertThat(line.predict(rows[50])).isCloseTo(50, within(.5));
    }

    @Test
    void logistic_regression_finds_the_odds() {
        Table table = table(20_000, "a", "b");
        double[] y = Arrays.stream(table.rows())
                .mapToDouble(r -> RANDOM.nextDouble() < 1 / (1 + Math.exp(1 - r[0])) ? 1 : 0)
                .toArray();
        LogisticRegression regression = LogisticRegression.fit(table, y, 0);
        assertThat(regression.intercept()).isCloseTo(-1, within(.08));
        assertThat(regression.coefficients()[0])
                .isCloseTo(1, within(4 * regression.errors()[0]));
        assertThat(regression.effects().get(0).reading()).contains("% higher odds");
        assertThat(regression.effects().get(1).chanceIfNone()).isGreaterThan(.001);
    }

    @Test
    void a_perfect_feature_has_a_finite_effect() {
        double[][] rows = {{-2}, {-1}, {1}, {2}};
        LogisticRegression regression =
                LogisticRegression.fit(new Table(List.of("a"), rows), new double[] {0, 0, 1, 1}, 0);
        assertThat(regression.coefficients()[0]).isFinite().isPositive();
        assertThat(regression.probability(rows[3])).isGreaterThan(.9);
    }

    @Test
    void the_chance_to_leave_rises_as_it_was_made_to() {
        int n = 5000;
        double[][] rows = new double[n][1];
        int[] periods = new int[n];
        boolean[] left = new boolean[n];
        for (int i = 0; i < n; i++) {
            rows[i][0] = i % 2;
            double hazard = i % 2 == 0 ? .1 : .3;
            while (periods[i] < 12 && !left[i]) {
                periods[i]++;
                left[i] = RANDOM.nextDouble() < hazard;
            }
        }
        ChurnHazard hazard = ChurnHazard.fit(new Table(List.of("new"), rows), periods, left, 1);
        assertThat(hazard.hazard(new double[] {0}, 3)).isCloseTo(.1, within(.02));
        assertThat(hazard.hazard(new double[] {1}, 3)).isCloseTo(.3, within(.03));
        assertThat(hazard.staying(new double[] {0}, 2, 3)).isCloseTo(.729, within(.05));
        assertThat(hazard.staying(new double[] {0}, 2, 0)).isEqualTo(1);
    }

    @Test
    void rankings_are_judged_as_on_paper() {
        double[] scores = {.1, .4, .35, .8};
        double[] answers = {0, 0, 1, 1};
        assertThat(Ranking.auc(scores, answers)).isEqualTo(.75);
        assertThat(Ranking.averagePrecision(scores, answers)).isCloseTo(5 / 6d, within(1e-12));
        assertThat(Ranking.lift(scores, answers, .25)).isEqualTo(2);
        assertThat(Ranking.brier(new double[] {.5, 1}, new double[] {1, 1})).isEqualTo(.125);
        assertThat(Ranking.auc(new double[] {1, 1}, new double[] {0, 1})).isEqualTo(.5);
        assertThatThrownBy(() -> Ranking.auc(scores, new double[4])).hasMessageContaining("one yes and one no");
    }

    @Test
    void calibrated_chances_mean_what_they_say() {
        int n = 20_000;
        double[] scores = new double[n];
        double[] answers = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = RANDOM.nextDouble();
            answers[i] = RANDOM.nextDouble() < scores[i] * scores[i] ? 1 : 0;
        }
        Isotonic steps = Isotonic.fit(scores, answers);
        assertThat(steps.chance(.5)).isCloseTo(.25, within(.05));
        assertThat(steps.chance(-1)).isBetween(0d, .05);
        assertThat(steps.chance(2)).isBetween(.9, 1d);
        for (int i = 1; i < steps.chances().length; i++) {
            assertThat(steps.chances()[i]).isGreaterThan(steps.chances()[i - 1]);
        }
        assertThat(Platt.fit(scores, answers).chance(.7)).isCloseTo(.49, within(.06));
    }

    @Test
    void trees_learn_what_no_line_can_and_explain_themselves_exactly() {
        Table table = table(4000, "a", "b", "noise");
        double[] y = new double[4000];
        for (int i = 0; i < y.length; i++) {
            double[] row = table.rows()[i];
            y[i] = (row[0] > 0) == (row[1] > 0) ? 5 : 1;
            if (i % 10 == 0) {
                row[2] = Double.NaN;
            }
        }
        BoostedTrees trees = BoostedTrees.fit(table, y, Loss.NUMBER);
        assertThat(trees.predict(new double[] {1, 1, 0})).isCloseTo(5, within(.3));
        assertThat(trees.predict(new double[] {1, -1, Double.NaN})).isCloseTo(1, within(.3));
        for (int i = 0; i < 50; i++) {
            double[] row = table.rows()[i];
            double[] added = trees.explain(row);
            assertThat(Arrays.stream(added).sum()).isCloseTo(trees.score(row) - trees.average(), within(1e-9));
            assertThat(Math.abs(added[2])).isLessThan(.3);
        }
    }

    /// All orders in which three features can become known, by hand.
    @Test
    void explanations_are_the_mean_over_all_orders() {
        Table table = table(500, "a", "b", "c");
        double[] y = Arrays.stream(table.rows())
                .mapToDouble(r -> r[0] * r[1] + Math.max(r[2], r[0]))
                .toArray();
        BoostedTrees trees =
                BoostedTrees.fit(table, y, Loss.NUMBER, new BoostedTrees.Settings(5, 12, .5, 5, 0, 1, 1, 0, 1));
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double[] row = table.rows()[7];
        double[] expected = new double[3];
        for (int[] order : orders) {
            boolean[] known = new boolean[3];
            double before = expectation(trees, row, known);
            for (int feature : order) {
                known[feature] = true;
                double now = expectation(trees, row, known);
                expected[feature] += (now - before) / 6;
                before = now;
            }
        }
        assertThat(trees.explain(row)).containsExactly(expected, within(1e-9));
    }

    private static double expectation(BoostedTrees trees, double[] row, boolean[] known) {
        return trees.start()
                + trees.trees().stream()
                        .mapToDouble(t -> expectation(t, 0, row, known))
                        .sum();
    }

    private static double expectation(Tree tree, int node, double[] row, boolean[] known) {
        if (tree.feature()[node] < 0) {
            return tree.value()[node];
        }
        if (known[tree.feature()[node]]) {
            return expectation(tree, tree.next(node, row), row, known);
        }
        int l = tree.left()[node];
        int r = tree.right()[node];
        return (tree.cover()[l] * expectation(tree, l, row, known) + tree.cover()[r] * expectation(tree, r, row, known))
                / tree.cover()[node];
    }

    @Test
    void counts_and_chances_are_predicted_in_their_own_unit() {
        Table table = table(4000, "a");
        double[] counts = Arrays.stream(table.rows())
                .mapToDouble(r -> Math.floor(Math.exp(r[0]) * 2 * RANDOM.nextDouble() + .5))
                .toArray();
        assertThat(BoostedTrees.fit(table, counts, Loss.COUNT).predict(new double[] {1}))
                .isBetween(2d, 3.5);
        double[] yes =
                Arrays.stream(table.rows()).mapToDouble(r -> r[0] > .5 ? 1 : 0).toArray();
        BoostedTrees chances = BoostedTrees.fit(table, yes, Loss.CHANCE);
        assertThat(chances.predict(new double[] {2})).isBetween(.95, 1d);
        assertThatThrownBy(() -> BoostedTrees.fit(table, counts, Loss.CHANCE)).hasMessageContaining("[0, 1]");
    }

    @Test
    void a_few_rows_without_pattern_give_the_mean() {
        Table table = table(5, "a");
        assertThat(BoostedTrees.fit(table, new double[] {1, 2, 3, 4, 5}, Loss.NUMBER)
                        .predict(new double[] {0}))
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void groups_that_are_there_are_found_and_stable() {
        double[][] rows = new double[900][2];
        double[][] centres = {{0, 0}, {8, 0}, {0, 8}};
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = centres[i % 3][0] + RANDOM.nextGaussian();
            rows[i][1] = centres[i % 3][1] + RANDOM.nextGaussian();
        }
        Groups groups = Groups.of(rows, 3, 1);
        assertThat(groups.sizes()).containsExactlyInAnyOrder(300, 300, 300);
        assertThat(Groups.stability(rows, 3, 1)).isGreaterThan(.95);
        assertThat(Groups.stableCount(rows, 6, 1)).isEqualTo(3);
    }

    @Test
    void groups_of_nothing_but_noise_are_not_stable() {
        double[][] rows = table(600, "a", "b", "c", "d").rows();
        assertThat(Groups.stability(rows, 5, 1)).isLessThan(.6);
        double[][] same = new double[10][2];
        assertThat(Groups.of(same, 3, 1).centres()).hasDimensions(1, 2);
    }
}
