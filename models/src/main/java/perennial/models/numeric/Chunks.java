package perennial.models.numeric;

import java.util.stream.IntStream;

/// Sums over long ranges on all cores, with the same result on any number of cores.
public final class Chunks {

    private static final int SIZE = 4096;

    private Chunks() {}

    /// Adds what the rows `from` (included) to `to` (excluded) contribute.
    @FunctionalInterface
    public interface Part {
        /// Adds to `sums`, which starts at zero for each chunk.
        void add(int from, int to, double[] sums);
    }

    /// The sums over all rows; chunks are fixed, so that rounding doesn't depend on the machine.
    public static double[] sum(int rows, int width, Part part) {
        int chunks = (rows + SIZE - 1) / SIZE;
        double[][] sums = new double[chunks][width];
        each(rows, (chunk, from, to) -> part.add(from, to, sums[chunk]));
        double[] total = new double[width];
        for (double[] one : sums) {
            for (int i = 0; i < width; i++) {
                total[i] += one[i];
            }
        }
        return total;
    }

    /// Work on one chunk of rows.
    @FunctionalInterface
    public interface Work {
        /// Handles the rows `from` (included) to `to` (excluded).
        void run(int chunk, int from, int to);
    }

    /// Runs over all rows in chunks, in parallel when there are several.
    public static void each(int rows, Work work) {
        int chunks = (rows + SIZE - 1) / SIZE;
        IntStream range = IntStream.range(0, chunks);
        (chunks > 1 ? range.parallel() : range).forEach(c -> work.run(c, c * SIZE, Math.min(rows, (c + 1) * SIZE)));
    }
}
