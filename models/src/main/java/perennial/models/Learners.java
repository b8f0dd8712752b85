package perennial.models;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import perennial.models.learn.BoostedTrees;
import perennial.models.learn.Loss;
import perennial.models.learn.PoissonRegression;
import perennial.models.learn.Table;

/// Candidates that learn from an earlier cut of the same past: boosted trees and Poisson regression over what
/// `CustomerFeatures` tells, and the average of both with the model.
///
/// They learn how customers at a cut one horizon earlier went on, and apply it at the cut; they stay away when there
/// wasn't one horizon of past before that. Their ranges are conformal, from forecasts for customers kept aside in
/// turn.
final class Learners {

    private static final int LEAST_CUSTOMERS = 200;
    private static final int MOST_CUSTOMERS = 40_000;
    private static final int FOLDS = 4;

    private @Nullable Split last;
    private Optional<Lesson> lesson = Optional.empty();

    /// The three candidates; they share their work.
    static List<Candidate> all() {
        Learners learners = new Learners();
        return List.of(
                new Learner(
                        "poisson-regression", split -> learners.lesson(split).map(Lesson::regression)),
                new Learner("boosted-trees", split -> learners.lesson(split).map(Lesson::trees)),
                new Learner("average", split -> learners.lesson(split).map(Lesson::average)));
    }

    private record Learner(String name, Function<Split, Optional<Prediction>> learning) implements Candidate {
        @Override
        public Optional<Prediction> predict(Split split) {
            return learning.apply(split);
        }
    }

    private record Lesson(Prediction regression, Prediction trees, Prediction average) {}

    private synchronized Optional<Lesson> lesson(Split split) {
        if (last != split) {
            last = split;
            lesson = split.cut().flatMap(Learners::learn);
        }
        return lesson;
    }

    private static Optional<Lesson> learn(Split.Cut cut) {
        Purchases.Known now = cut.known();
        Purchases purchases = now.purchases();
        int earlier = now.lastDay() - (cut.last() - now.lastDay());
        Purchases.Known before = purchases.until(earlier, cut.season());
        boolean pastToo = earlier - purchases.firstDay() >= cut.last() - now.lastDay();
        if (!pastToo || before.customers().length < LEAST_CUSTOMERS) {
            return Optional.empty();
        }
        double weeksBefore = cut.season().weeks(earlier, now.lastDay());
        Table seen = features(before, weeksBefore);
        int[] orders = before.ordersUntil(now.lastDay());
        int[] rows = some(seen.size());
        Table table = seen.at(rows);
        int[] counts = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            counts[i] = orders[rows[i]];
        }
        Table asked =
                features(now, cut.season().weeks(now.lastDay(), cut.last())).within(table);
        Fitting regression = (some, answers) -> PoissonRegression.fit(some, answers, 10)::predict;
        Fitting trees = (some, answers) -> BoostedTrees.fit(some, answers, Loss.COUNT)::predict;
        ToDoubleFunction<double[]> model = row -> Math.exp(row[0]) - .01;
        double[][] aside = {outOfFold(regression, table, counts), outOfFold(trees, table, counts), all(model, table)};
        double[][] ahead = {
            all(regression.fit(table, doubles(counts)), asked),
            all(trees.fit(table, doubles(counts)), asked),
            all(model, asked)
        };
        return Optional.of(new Lesson(
                Conformal.of(aside[0], counts).around(ahead[0]),
                Conformal.of(aside[1], counts).around(ahead[1]),
                Conformal.of(mean(aside), counts).around(mean(ahead))));
    }

    private interface Fitting {
        ToDoubleFunction<double[]> fit(Table table, double[] answers);
    }

    private static Table features(Purchases.Known known, double weeks) {
        Histories histories = known.histories();
        return CustomerFeatures.of(known, Outlook.of(MbgCnbdK.fit(histories), histories, weeks, new Discount(0)));
    }

    /// All rows, or an even choice when there are very many.
    private static int[] some(int size) {
        int step = (size + MOST_CUSTOMERS - 1) / MOST_CUSTOMERS;
        return java.util.stream.IntStream.range(0, size)
                .filter(i -> i % step == 0)
                .toArray();
    }

    private static double[] outOfFold(Fitting fitting, Table table, int[] counts) {
        SplittableRandom random = new SplittableRandom(5);
        int[] fold = random.ints(table.size(), 0, FOLDS).toArray();
        double[] expected = new double[table.size()];
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            int[] learned = java.util.stream.IntStream.range(0, fold.length)
                    .filter(i -> fold[i] != held)
                    .toArray();
            double[] answers =
                    java.util.Arrays.stream(learned).mapToDouble(i -> counts[i]).toArray();
            ToDoubleFunction<double[]> fitted = fitting.fit(table.at(learned), answers);
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == held) {
                    expected[i] = fitted.applyAsDouble(table.rows()[i]);
                }
            }
        }
        return expected;
    }

    private static double[] all(ToDoubleFunction<double[]> fitted, Table table) {
        double[] expected = new double[table.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Math.max(0, fitted.applyAsDouble(table.rows()[i]));
        }
        return expected;
    }

    private static double[] mean(double[][] several) {
        double[] mean = new double[several[0].length];
        for (double[] one : several) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / several.length;
            }
        }
        return mean;
    }

    private static double[] doubles(int[] counts) {
        return java.util.Arrays.stream(counts).asDoubleStream().toArray();
    }
}
