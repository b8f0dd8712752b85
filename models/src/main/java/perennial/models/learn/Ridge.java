package perennial.models.learn;

import perennial.models.numeric.Cholesky;

/// Draws coefficients to 0, as far as asked for or as needed to have an answer at all.
final class Ridge {

    private Ridge() {}

    static void check(double ridge) {
        if (!(ridge >= 0) || Double.isInfinite(ridge)) {
            throw new IllegalArgumentException("ridge must be 0 or more and finite, was " + ridge);
        }
    }

    /// The root of a matrix with the ridge on its diagonal; more is added while it is singular.
    static Cholesky root(double[][] lower, double ridge) {
        double more = ridge;
        for (int attempt = 0; ; attempt++) {
            double[][] matrix = new double[lower.length][];
            for (int i = 0; i < lower.length; i++) {
                matrix[i] = lower[i].clone();
                matrix[i][i] += more;
            }
            var root = Cholesky.of(matrix);
            if (root.isPresent()) {
                return root.get();
            }
            if (attempt == 60) {
                throw new IllegalArgumentException("features can't be told apart, and are not finite");
            }
            more = Math.max(1, 10 * more);
        }
    }
}
