package perennial.models.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A table's columns cut into at most 254 parts of about equal size; part 0 is "not known".
///
/// @param limits for each column, the largest value of each part but the last
/// @param part for each column, the part of each row
record Bins(double[][] limits, byte[][] part) {

    private static final int MOST = 254;

    static Bins of(Table table) {
        int width = table.width();
        double[][] limits = new double[width][];
        byte[][] part = new byte[width][];
        IntStream.range(0, width).parallel().forEach(c -> {
            double[] column = new double[table.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = table.rows()[i][c];
            }
            limits[c] = limits(column);
            part[c] = parts(column, limits[c]);
        });
        return new Bins(limits, part);
    }

    private static double[] limits(double[] column) {
        double[] sorted =
                Arrays.stream(column).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] limits = new double[MOST - 1];
        int count = 0;
        int taken = 0;
        for (int i = 0; i < sorted.length - 1 && count < MOST - 1; i++) {
            boolean full = (i + 1 - taken) * (double) MOST >= sorted.length;
            if (full && sorted[i] < sorted[i + 1]) {
                // half way, so that new values near the limit fall on the nearer side
                double middle = sorted[i] + (sorted[i + 1] - sorted[i]) / 2;
                limits[count++] = middle < sorted[i + 1] ? middle : sorted[i];
                taken = i + 1;
            }
        }
        return Arrays.copyOf(limits, count);
    }

    private static byte[] parts(double[] column, double[] limits) {
        byte[] parts = new byte[column.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) part(column[i], limits);
        }
        return parts;
    }

    private static int part(double value, double[] limits) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= limits[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }

    int parts(int column) {
        return limits[column].length + 2;
    }
}
