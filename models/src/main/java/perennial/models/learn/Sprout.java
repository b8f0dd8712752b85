package perennial.models.learn;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import perennial.models.learn.BoostedTrees.Settings;

/// The growing of one tree: the leaf that gains most is split next, until there are enough.
final class Sprout {

    private static final int WORTH_THREADS = 20_000;

    private final Bins bins;
    private final double[] slope;
    private final double[] curvature;
    private final int[] rows;
    private final int[] columns;
    private final Settings settings;
    private final int[] offset;
    private final int total;

    private final int[] feature;
    private final double[] limit;
    private final boolean[] unknownLeft;
    private final int[] left;
    private final int[] right;
    private final double[] value;
    private final double[] cover;
    private int nodes = 1;

    Sprout(Bins bins, double[] slope, double[] curvature, int[] rows, int[] columns, Settings settings) {
        this.bins = bins;
        this.slope = slope;
        this.curvature = curvature;
        this.rows = rows;
        this.columns = columns;
        this.settings = settings;
        offset = new int[columns.length];
        int sum = 0;
        for (int c = 0; c < columns.length; c++) {
            offset[c] = sum;
            sum += bins.parts(columns[c]);
        }
        total = sum;
        int most = 2 * settings.leaves() - 1;
        feature = new int[most];
        Arrays.fill(feature, -1);
        limit = new double[most];
        unknownLeft = new boolean[most];
        left = new int[most];
        right = new int[most];
        value = new double[most];
        cover = new double[most];
    }

    /// Sums of slopes, curvatures and rows in each part of each column: three numbers a part.
    private record Leaf(int node, int from, int to, double[] sums, Split split) {}

    private record Split(double gain, int column, int part, boolean unknownLeft) {
        static final Split NONE = new Split(0, -1, 0, false);
    }

    Tree grow() {
        PriorityQueue<Leaf> open = new PriorityQueue<>((a, b) -> {
            int byGain = Double.compare(b.split.gain, a.split.gain);
            return byGain != 0 ? byGain : Integer.compare(a.node, b.node);
        });
        open.add(leaf(0, 0, rows.length, sums(0, rows.length)));
        int leaves = 1;
        while (leaves < settings.leaves() && !open.isEmpty() && open.peek().split.column >= 0) {
            Leaf leaf = open.remove();
            int middle = divide(leaf);
            feature[leaf.node] = columns[leaf.split.column];
            double[] limits = bins.limits()[columns[leaf.split.column]];
            int part = leaf.split.part;
            limit[leaf.node] = part - 1 < limits.length ? limits[part - 1] : Double.POSITIVE_INFINITY;
            unknownLeft[leaf.node] = leaf.split.unknownLeft;
            left[leaf.node] = nodes++;
            right[leaf.node] = nodes++;
            boolean leftSmaller = middle - leaf.from < leaf.to - middle;
            double[] smaller = leftSmaller ? sums(leaf.from, middle) : sums(middle, leaf.to);
            double[] larger = leaf.sums;
            for (int i = 0; i < larger.length; i++) {
                larger[i] -= smaller[i];
            }
            open.add(leaf(left[leaf.node], leaf.from, middle, leftSmaller ? smaller : larger));
            open.add(leaf(right[leaf.node], middle, leaf.to, leftSmaller ? larger : smaller));
            leaves++;
        }
        return new Tree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(limit, nodes),
                Arrays.copyOf(unknownLeft, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(right, nodes),
                Arrays.copyOf(value, nodes),
                Arrays.copyOf(cover, nodes));
    }

    private double[] sums(int from, int to) {
        double[] sums = new double[3 * total];
        IntStream range = IntStream.range(0, columns.length);
        ((to - from) > WORTH_THREADS ? range.parallel() : range).forEach(c -> {
            byte[] part = bins.part()[columns[c]];
            int base = 3 * offset[c];
            for (int i = from; i < to; i++) {
                int row = rows[i];
                int at = base + 3 * (part[row] & 0xff);
                sums[at] += slope[row];
                sums[at + 1] += curvature[row];
                sums[at + 2]++;
            }
        });
        return sums;
    }

    private Leaf leaf(int node, int from, int to, double[] sums) {
        double g = 0;
        double h = 0;
        for (int i = from; i < to; i++) {
            g += slope[rows[i]];
            h += curvature[rows[i]];
        }
        value[node] = -settings.rate() * g / (h + settings.ridge());
        cover[node] = to - from;
        Split best = Split.NONE;
        if (to - from >= 2 * settings.leastRows()) {
            for (int c = 0; c < columns.length; c++) {
                best = better(best, c, sums, g, h, to - from);
            }
        }
        return new Leaf(node, from, to, sums, best);
    }

    private Split better(Split best, int column, double[] sums, double g, double h, double n) {
        int base = 3 * offset[column];
        int parts = bins.parts(columns[column]);
        boolean unknown = sums[base + 2] > 0;
        double whole = g * g / (h + settings.ridge());
        Split found = best;
        for (int side = unknown ? 0 : 1; side < 2; side++) {
            boolean unknownLeft = side == 0;
            double gl = unknownLeft ? sums[base] : 0;
            double hl = unknownLeft ? sums[base + 1] : 0;
            double nl = unknownLeft ? sums[base + 2] : 0;
            // with "not known" on the right, all known on the left is a question too
            int last = unknown && !unknownLeft ? parts : parts - 1;
            for (int p = 1; p < last; p++) {
                gl += sums[base + 3 * p];
                hl += sums[base + 3 * p + 1];
                nl += sums[base + 3 * p + 2];
                if (nl < settings.leastRows() || n - nl < settings.leastRows()) {
                    continue;
                }
                double gr = g - gl;
                double gain = gl * gl / (hl + settings.ridge()) + gr * gr / (h - hl + settings.ridge()) - whole;
                if (gain > found.gain + 1e-10) {
                    found = new Split(gain, column, p, unknownLeft);
                }
            }
        }
        return found;
    }

    /// Puts the rows that go left before those that go right.
    private int divide(Leaf leaf) {
        byte[] part = bins.part()[columns[leaf.split.column]];
        int low = leaf.from;
        int high = leaf.to - 1;
        while (low <= high) {
            int p = part[rows[low]] & 0xff;
            boolean goesLeft = p == 0 ? leaf.split.unknownLeft : p <= leaf.split.part;
            if (goesLeft) {
                low++;
            } else {
                int kept = rows[low];
                rows[low] = rows[high];
                rows[high--] = kept;
            }
        }
        return low;
    }
}
