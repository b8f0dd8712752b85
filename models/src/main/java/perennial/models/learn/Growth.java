package perennial.models.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import perennial.models.learn.BoostedTrees.Settings;

/// The growing of boosted trees, one after the other.
final class Growth {

    private final Table table;
    private final double[] answers;
    private final Loss loss;
    private final Settings settings;
    private final SplittableRandom random;

    Growth(Table table, double[] answers, Loss loss, Settings settings) {
        this.table = table;
        this.answers = answers;
        this.loss = loss;
        this.settings = settings;
        random = new SplittableRandom(settings.seed());
    }

    BoostedTrees run() {
        int n = answers.length;
        boolean[] aside = aside();
        double mean = 0;
        int seen = 0;
        for (int i = 0; i < n; i++) {
            mean += aside[i] ? 0 : answers[i];
            seen += aside[i] ? 0 : 1;
        }
        double start = loss.score(mean / seen);
        double[] scores = new double[n];
        java.util.Arrays.fill(scores, start);
        Bins bins = Bins.of(table);
        List<Tree> trees = new ArrayList<>();
        double lowest = costAside(scores, aside);
        int kept = 0;
        for (int t = 0; t < settings.trees(); t++) {
            Tree tree = new Sprout(bins, slopes(scores), curvatures(scores), rows(aside), columns(), settings).grow();
            if (tree.feature()[0] < 0) {
                break;
            }
            trees.add(tree);
            for (int i = 0; i < n; i++) {
                scores[i] += tree.value(table.rows()[i]);
            }
            double cost = costAside(scores, aside);
            if (settings.patience() == 0 || cost < lowest) {
                lowest = cost;
                kept = trees.size();
            } else if (trees.size() - kept >= settings.patience()) {
                break;
            }
        }
        return new BoostedTrees(table.names(), loss, start, List.copyOf(trees.subList(0, kept)));
    }

    private boolean[] aside() {
        boolean[] aside = new boolean[answers.length];
        // with a handful of rows there is nothing to keep aside
        if (settings.patience() > 0 && answers.length >= 50) {
            for (int i = 0; i < aside.length; i++) {
                aside[i] = random.nextInt(5) == 0;
            }
        }
        return aside;
    }

    private double costAside(double[] scores, boolean[] aside) {
        double cost = 0;
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (aside[i]) {
                cost += loss.cost(scores[i], answers[i]);
                count++;
            }
        }
        if (count > 0) {
            return cost / count;
        }
        for (int i = 0; i < scores.length; i++) {
            cost += loss.cost(scores[i], answers[i]);
        }
        return cost / scores.length;
    }

    private double[] slopes(double[] scores) {
        double[] slopes = new double[scores.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = loss.slope(scores[i], answers[i]);
        }
        return slopes;
    }

    private double[] curvatures(double[] scores) {
        double[] curvatures = new double[scores.length];
        for (int i = 0; i < curvatures.length; i++) {
            curvatures[i] = loss.curvature(scores[i]);
        }
        return curvatures;
    }

    private int[] rows(boolean[] aside) {
        int[] rows = new int[aside.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (!aside[i] && random.nextDouble() < settings.rowShare()) {
                rows[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(rows, count);
    }

    private int[] columns() {
        int width = table.width();
        int[] all = java.util.stream.IntStream.range(0, width).toArray();
        int take = Math.max(1, (int) Math.round(settings.featureShare() * width));
        for (int i = 0; i < take; i++) {
            int j = i + random.nextInt(width - i);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
        return java.util.Arrays.copyOf(all, take);
    }
}
