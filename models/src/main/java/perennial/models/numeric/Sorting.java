package perennial.models.numeric;

import java.util.Arrays;

/// Sorting by key without boxing.
public final class Sorting {

    private Sorting() {}

    /// Positions in rising order of their keys; equal keys keep their order. Keys must not be NaN.
    public static int[] ascending(double[] keys) {
        int n = keys.length;
        double[] sorted = keys.clone();
        Arrays.parallelSort(sorted);
        // each key's first free place among its equals
        int[] place = new int[n];
        int[] used = new int[n];
        for (int i = 0; i < n; i++) {
            int first = firstEqual(sorted, keys[i]);
            place[first + used[first]++] = i;
        }
        return place;
    }

    private static int firstEqual(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
