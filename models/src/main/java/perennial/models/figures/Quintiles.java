package perennial.models.figures;

import perennial.models.numeric.Sorting;

/// The fifth a customer belongs to, for recency, frequency and money.
public final class Quintiles {

    private Quintiles() {}

    /// 1 for the lowest fifth to 5 for the highest, by rank; equal values get the fifth of their mean rank, so
    /// that all equal is 3 for everybody.
    public static int[] of(double[] values) {
        int n = values.length;
        int[] order = Sorting.ascending(values);
        int[] quintiles = new int[n];
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            // ranks 1 … n, middle of the tie, as a place in (0, 1)
            double place = ((from + 1 + to) / 2d - .5) / n;
            int quintile = Math.min(5, (int) (place * 5) + 1);
            for (int i = from; i < to; i++) {
                quintiles[order[i]] = quintile;
            }
            from = to;
        }
        return quintiles;
    }
}
