package perennial.models.learn;

import perennial.models.numeric.Sorting;

/// How well scores tell yes from no.
public final class Ranking {

    private Ranking() {}

    /// Chance in [0, 1] that a yes scores higher than a no, ties counted half (area under the ROC curve).
    ///
    /// @param answers 1 for yes, 0 for no
    /// @throws IllegalArgumentException unless there are both
    public static double auc(double[] scores, double[] answers) {
        int[] order = Sorting.ascending(scores);
        double yes = 0;
        double no = 0;
        double won = 0;
        for (int i = 0; i < order.length; ) {
            double tiedYes = 0;
            double tiedNo = 0;
            double score = scores[order[i]];
            for (; i < order.length && scores[order[i]] == score; i++) {
                tiedYes += answers[order[i]];
                tiedNo += 1 - answers[order[i]];
            }
            won += tiedYes * (no + tiedNo / 2);
            yes += tiedYes;
            no += tiedNo;
        }
        if (yes == 0 || no == 0) {
            throw new IllegalArgumentException("need at least one yes and one no, were " + yes + " and " + no);
        }
        return won / (yes * no);
    }

    /// Average precision: the mean, over all yes, of the share of yes among those scored at least as high.
    public static double averagePrecision(double[] scores, double[] answers) {
        int[] order = Sorting.ascending(scores);
        double seen = 0;
        double yes = 0;
        double sum = 0;
        for (int i = order.length - 1; i >= 0; ) {
            double tied = 0;
            double score = scores[order[i]];
            for (; i >= 0 && scores[order[i]] == score; i--) {
                tied += answers[order[i]];
                seen++;
            }
            yes += tied;
            sum += tied * yes / seen;
        }
        if (yes == 0) {
            throw new IllegalArgumentException("need at least one yes, was none");
        }
        return sum / yes;
    }

    /// How many times more yes there are among the highest scores than among all.
    ///
    /// @param share of the customers taken, in (0, 1]; ties are taken in the order given
    public static double lift(double[] scores, double[] answers, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in (0, 1], was " + share);
        }
        int[] order = Sorting.ascending(scores);
        int take = Math.max(1, (int) Math.round(share * order.length));
        double all = 0;
        double top = 0;
        for (int i = 0; i < order.length; i++) {
            all += answers[order[i]];
            top += i >= order.length - take ? answers[order[i]] : 0;
        }
        if (all == 0) {
            throw new IllegalArgumentException("need at least one yes, was none");
        }
        return top / take / (all / order.length);
    }

    /// Mean squared distance of chances from answers: 0 is perfect, p (1 - p) is to know the share of yes only.
    public static double brier(double[] chances, double[] answers) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += (chances[i] - answers[i]) * (chances[i] - answers[i]);
        }
        return chances.length == 0 ? 0 : sum / chances.length;
    }
}
