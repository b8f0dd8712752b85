package perennial.models.learn;

/// Takes a tree's answer apart: each feature's mean contribution over all orders in which features could become
/// known.
///
/// It walks all paths once. For the features met on a path it keeps, for each number of them known, the weight
/// of all subsets of that size: the share that flows this way when the feature is not known (`zero`), and
/// whether the row goes this way when it is (`one`).
final class Shapley {

    private final Tree tree;
    private final double[] row;
    private final double[] added;

    Shapley(Tree tree, double[] row, double[] added) {
        this.tree = tree;
        this.row = row;
        this.added = added;
    }

    void run() {
        walk(0, new Path(0), 1, 1, -1);
    }

    private void walk(int node, Path before, double zero, double one, int by) {
        Path path = before.extended(zero, one, by);
        int feature = tree.feature()[node];
        if (feature < 0) {
            for (int i = 1; i < path.length; i++) {
                double weight = path.sumWithout(i);
                added[path.feature[i]] += weight * (path.one[i] - path.zero[i]) * tree.value()[node];
            }
            return;
        }
        int hot = tree.next(node, row);
        int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
        double zeroSoFar = 1;
        double oneSoFar = 1;
        int met = path.find(feature);
        if (met >= 0) {
            zeroSoFar = path.zero[met];
            oneSoFar = path.one[met];
            path = path.without(met);
        }
        double cover = tree.cover()[node];
        walk(hot, path, zeroSoFar * tree.cover()[hot] / cover, oneSoFar, feature);
        walk(cold, path, zeroSoFar * tree.cover()[cold] / cover, 0, feature);
    }

    private static final class Path {
        private final int length;
        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;

        Path(int length) {
            this.length = length;
            feature = new int[length];
            zero = new double[length];
            one = new double[length];
            weight = new double[length];
        }

        private void copyTo(Path other, int count) {
            System.arraycopy(feature, 0, other.feature, 0, count);
            System.arraycopy(zero, 0, other.zero, 0, count);
            System.arraycopy(one, 0, other.one, 0, count);
            System.arraycopy(weight, 0, other.weight, 0, count);
        }

        Path extended(double zeroShare, double oneShare, int by) {
            Path next = new Path(length + 1);
            copyTo(next, length);
            next.feature[length] = by;
            next.zero[length] = zeroShare;
            next.one[length] = oneShare;
            next.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                next.weight[i + 1] += oneShare * next.weight[i] * (i + 1) / (length + 1);
                next.weight[i] = zeroShare * next.weight[i] * (length - i) / (length + 1);
            }
            return next;
        }

        int find(int wanted) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        /// Undoes `extended` for one feature, whatever came after it.
        Path without(int gone) {
            int last = length - 1;
            Path next = new Path(last);
            double rest = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (one[gone] != 0) {
                    next.weight[i] = rest * length / ((i + 1) * one[gone]);
                    rest = weight[i] - next.weight[i] * zero[gone] * (last - i) / length;
                } else {
                    next.weight[i] = weight[i] * length / (zero[gone] * (last - i));
                }
            }
            for (int i = 0; i < last; i++) {
                int from = i < gone ? i : i + 1;
                next.feature[i] = feature[from];
                next.zero[i] = zero[from];
                next.one[i] = one[from];
            }
            return next;
        }

        double sumWithout(int gone) {
            double sum = 0;
            for (double w : without(gone).weight) {
                sum += w;
            }
            return sum;
        }
    }
}
