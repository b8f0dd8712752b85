package perennial.models.numeric;

import java.util.Optional;

/// Eigenvalues of a small symmetric matrix, and what follows from them: inverse, condition, a root to draw from.
///
/// @param values eigenvalues, unordered
/// @param vectors eigenvectors as columns, orthonormal
/// @see <a href="https://doi.org/10.56021/9781421407944">Golub, Van Loan (2013), section 8.5, cyclic Jacobi</a>
public record Symmetric(double[] values, double[][] vectors) {

    private static final int SWEEPS = 60;

    /// The decomposition of a symmetric matrix; only its upper triangle is read.
    public static Symmetric of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i <= j ? matrix[i][j] : matrix[j][i];
            }
        }
        double[][] v = Matrices.identity(n);
        for (int sweep = 0; sweep < SWEEPS && !diagonal(a); sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new Symmetric(values, v);
    }

    private static boolean diagonal(double[][] a) {
        double off = 0;
        double on = 0;
        for (int i = 0; i < a.length; i++) {
            on += a[i][i] * a[i][i];
            for (int j = i + 1; j < a.length; j++) {
                off += a[i][j] * a[i][j];
            }
        }
        return off <= 1e-30 * on;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta == 0 ? 1 : theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < a.length; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = v[k][p];
            double vkq = v[k][q];
            v[k][p] = c * vkp - s * vkq;
            v[k][q] = s * vkp + c * vkq;
        }
    }

    /// Whether all eigenvalues are positive beyond rounding.
    public boolean positive() {
        double largest = Matrices.largest(values);
        for (double value : values) {
            if (!(value > 1e-13 * largest)) {
                return false;
            }
        }
        return largest > 0;
    }

    /// The largest over the smallest absolute eigenvalue; infinite when singular.
    public double condition() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, Math.abs(value));
        }
        return smallest == 0 ? Double.POSITIVE_INFINITY : Matrices.largest(values) / smallest;
    }

    /// The inverse, when the matrix is positive definite.
    public Optional<double[][]> inverse() {
        if (!positive()) {
            return Optional.empty();
        }
        int n = values.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    inverse[i][j] += vectors[i][k] * vectors[j][k] / values[k];
                }
            }
        }
        return Optional.of(inverse);
    }
}
