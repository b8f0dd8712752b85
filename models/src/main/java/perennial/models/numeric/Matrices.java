package perennial.models.numeric;

/// Small dense matrices and vectors as plain arrays: a handful of rows, no library worth its weight.
public final class Matrices {

    private Matrices() {}

    /// The identity of a size.
    public static double[][] identity(int size) {
        return scaledIdentity(size, 1);
    }

    /// A multiple of the identity.
    public static double[][] scaledIdentity(int size, double scale) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = scale;
        }
        return matrix;
    }

    /// The inner product of two vectors of equal length.
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// The largest absolute entry, 0 for an empty vector.
    public static double largest(double[] a) {
        double largest = 0;
        for (double v : a) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    /// The difference `a - b`.
    public static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /// Matrix times vector.
    public static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }
}
