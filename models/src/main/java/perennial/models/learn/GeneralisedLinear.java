package perennial.models.learn;

import perennial.models.numeric.Cholesky;
import perennial.models.numeric.Chunks;
import perennial.models.numeric.Matrices;

/// Newton's method for an answer whose score is a weighted sum of features, with ridge.
final class GeneralisedLinear {

    private static final int ROUNDS = 60;

    private final Loss loss;
    private final double[][] x;
    private final double[] y;
    private final double[] weights;
    private final double ridge;
    private final int width;
    private Cholesky root;

    /// @param x features, all on one scale
    GeneralisedLinear(Loss loss, double[][] x, double[] y, double[] weights, double ridge) {
        this.loss = loss;
        this.x = x;
        this.y = y;
        this.weights = weights;
        this.ridge = ridge;
        width = x[0].length;
        root = Ridge.root(Matrices.identity(width + 1), 0);
    }

    /// The coefficients, the intercept last.
    double[] run() {
        double[] beta = new double[width + 1];
        beta[width] = loss.score(mean());
        double cost = cost(beta);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(beta);
            double[] next = beta;
            double nextCost = Double.POSITIVE_INFINITY;
            for (double length = 1; length > 1e-6 && !(nextCost <= cost); length /= 2) {
                next = moved(beta, step, length);
                nextCost = cost(next);
            }
            if (!(nextCost <= cost)) {
                break;
            }
            boolean settled = cost - nextCost <= 1e-12 * (1 + cost);
            beta = next;
            cost = nextCost;
            if (settled) {
                break;
            }
        }
        return beta;
    }

    /// Covariance of the coefficients.
    double[][] inverse() {
        return root.inverse();
    }

    private double mean() {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * y[i];
            weight += weights[i];
        }
        return weight > 0 ? sum / weight : 0;
    }

    private static double[] moved(double[] beta, double[] step, double length) {
        double[] next = beta.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += length * step[i];
        }
        return next;
    }

    private double linear(double[] beta, double[] row) {
        double sum = beta[width];
        for (int c = 0; c < width; c++) {
            sum += beta[c] * row[c];
        }
        return sum;
    }

    private double cost(double[] beta) {
        double cost = Chunks.sum(x.length, 1, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                double z = linear(beta, x[i]);
                sums[0] += weights[i] * loss.cost(z, y[i]);
            }
        })[0];
        for (int c = 0; c < width; c++) {
            cost += ridge * beta[c] * beta[c] / 2;
        }
        return cost;
    }

    private double[] step(double[] beta) {
        int size = width + 1;
        double[] sums = Chunks.sum(x.length, size * (size + 1), (from, to, s) -> {
            for (int i = from; i < to; i++) {
                double z = linear(beta, x[i]);
                double off = -weights[i] * loss.slope(z, y[i]);
                double curvature = Math.max(1e-12, weights[i] * loss.curvature(z));
                for (int a = 0; a < size; a++) {
                    double xa = a < width ? x[i][a] : 1;
                    s[a] += off * xa;
                    double ca = curvature * xa;
                    int row = size + a * size;
                    for (int b = 0; b <= a; b++) {
                        s[row + b] += ca * (b < width ? x[i][b] : 1);
                    }
                }
            }
        });
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int a = 0; a < size; a++) {
            slope[a] = sums[a] - (a < width ? ridge * beta[a] : 0);
            System.arraycopy(sums, size + a * size, curvature[a], 0, a + 1);
            curvature[a][a] += a < width ? ridge : 0;
        }
        root = Ridge.root(curvature, 0);
        return root.solve(slope);
    }
}
