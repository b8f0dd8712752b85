package perennial.models.learn;

/// One tree: questions "is this feature at most so much?", and values at the leaves. Node 0 is the root.
///
/// @param feature asked about at each node; -1 at a leaf
/// @param limit up to which the answer is left
/// @param unknownLeft whether "not known" goes left
/// @param left node for yes
/// @param right node for no
/// @param value at leaves
/// @param cover rows that came by each node when it was grown
record Tree(
        int[] feature, double[] limit, boolean[] unknownLeft, int[] left, int[] right, double[] value, double[] cover) {

    double value(double[] row) {
        int node = 0;
        while (feature[node] >= 0) {
            node = next(node, row);
        }
        return value[node];
    }

    int next(int node, double[] row) {
        double x = row[feature[node]];
        boolean goesLeft = Double.isNaN(x) ? unknownLeft[node] : x <= limit[node];
        return goesLeft ? left[node] : right[node];
    }

    /// The mean value over the rows it was grown on.
    double average() {
        double sum = 0;
        for (int node = 0; node < feature.length; node++) {
            sum += feature[node] < 0 ? value[node] * cover[node] : 0;
        }
        return sum / cover[0];
    }
}
