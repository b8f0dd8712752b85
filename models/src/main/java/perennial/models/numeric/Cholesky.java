package perennial.models.numeric;

import java.util.Optional;

/// The root of a positive definite matrix: to solve equations and to invert.
public final class Cholesky {

    private final double[][] root;

    private Cholesky(double[][] root) {
        this.root = root;
    }

    /// The root of a symmetric matrix; only its lower triangle is read. Empty when it isn't positive definite.
    public static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-14 * Math.abs(matrix[i][i]))) {
                        return Optional.empty();
                    }
                    root[i][i] = Math.sqrt(sum);
                } else {
                    root[i][j] = sum / root[j][j];
                }
            }
        }
        return Optional.of(new Cholesky(root));
    }

    /// The x for which matrix · x = right.
    public double[] solve(double[] right) {
        int n = root.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    /// The inverse.
    public double[][] inverse() {
        int n = root.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
