package perennial.models.numeric;

/// Second derivatives by central differences of the gradient.
public final class Hessian {

    private static final double STEP = 1e-4;

    private Hessian() {}

    /// The symmetric matrix of second derivatives at a point; 2n evaluations.
    public static double[][] at(double[] point, Objective function) {
        int n = point.length;
        double[][] hessian = new double[n][n];
        double[] up = new double[n];
        double[] down = new double[n];
        double[] moved = point.clone();
        for (int i = 0; i < n; i++) {
            moved[i] = point[i] + STEP;
            function.evaluate(moved, up);
            moved[i] = point[i] - STEP;
            function.evaluate(moved, down);
            moved[i] = point[i];
            for (int j = 0; j < n; j++) {
                double slope = (up[j] - down[j]) / (2 * STEP);
                hessian[i][j] += slope / 2;
                hessian[j][i] += slope / 2;
            }
        }
        return hessian;
    }

    /// The same by forward differences, four digits at half the price; n evaluations.
    ///
    /// @param gradient at the point
    public static double[][] forward(double[] point, double[] gradient, Objective function) {
        int n = point.length;
        double[][] hessian = new double[n][n];
        double[] up = new double[n];
        double[] moved = point.clone();
        for (int i = 0; i < n; i++) {
            moved[i] = point[i] + STEP;
            function.evaluate(moved, up);
            moved[i] = point[i];
            for (int j = 0; j < n; j++) {
                double slope = (up[j] - gradient[j]) / STEP;
                hessian[i][j] += slope / 2;
                hessian[j][i] += slope / 2;
            }
        }
        return hessian;
    }
}
