package perennial.models.learn;

import java.util.ArrayList;
import java.util.List;
import perennial.models.numeric.Cholesky;
import perennial.models.numeric.Chunks;
import perennial.models.numeric.Matrices;

/// The chance of yes from a weighted sum of features: logistic regression with ridge, by Newton's method.
///
/// @param names of the features
/// @param intercept log odds where all features are 0
/// @param coefficients change of the log odds with one unit more of each feature
/// @param errors their standard errors
public record LogisticRegression(List<String> names, double intercept, double[] coefficients, double[] errors) {

    private static final int ROUNDS = 60;

    /// Fits with each row counted once.
    public static LogisticRegression fit(Table table, double[] answers, double ridge) {
        double[] weights = new double[answers.length];
        java.util.Arrays.fill(weights, 1);
        return fit(table, answers, weights, ridge);
    }

    /// Fits.
    ///
    /// Features that tell yes from no without error have no finite coefficients; the ridge (at least .01 is used)
    /// keeps them finite.
    ///
    /// @param answers 1 for yes, 0 for no, or a share between
    /// @param weights of the rows, 0 or more
    /// @param ridge strength with which coefficients are drawn to 0, on one scale for all features, 0 or more
    public static LogisticRegression fit(Table table, double[] answers, double[] weights, double ridge) {
        table.requireAnswers(answers);
        Ridge.check(ridge);
        for (double answer : answers) {
            if (answer < 0 || answer > 1) {
                throw new IllegalArgumentException("answers must lie in [0, 1], one is " + answer);
            }
        }
        Scale scale = Scale.of(table);
        double[][] x = scale.apply(table.rows());
        Newton newton = new Newton(x, answers, weights, Math.max(.01, ridge));
        double[] beta = newton.run();
        double[][] inverse = newton.root.inverse();
        int width = table.width();
        double[] coefficients = new double[width];
        double[] errors = new double[width];
        double intercept = beta[width];
        for (int c = 0; c < width; c++) {
            coefficients[c] = beta[c] / scale.deviations()[c];
            errors[c] = Math.sqrt(inverse[c][c]) / scale.deviations()[c];
            intercept -= coefficients[c] * scale.means()[c];
        }
        return new LogisticRegression(table.names(), intercept, coefficients, errors);
    }

    private static final class Newton {
        private final double[][] x;
        private final double[] y;
        private final double[] weights;
        private final double ridge;
        private final int width;
        private Cholesky root;

        Newton(double[][] x, double[] y, double[] weights, double ridge) {
            this.x = x;
            this.y = y;
            this.weights = weights;
            this.ridge = ridge;
            width = x[0].length;
            root = Ridge.root(Matrices.identity(width + 1), 0);
        }

        double[] run() {
            double[] beta = new double[width + 1];
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
                    // ln(1 + e^z) - y z, without overflow
                    sums[0] += weights[i] * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y[i] * z);
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
                    double p = 1 / (1 + Math.exp(-linear(beta, x[i])));
                    double off = weights[i] * (y[i] - p);
                    double curvature = Math.max(1e-12, weights[i] * p * (1 - p));
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

    /// The chance of yes for a row, in [0, 1].
    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-(intercept + Matrices.dot(coefficients, row))));
    }

    /// What each feature does to the odds of yes, everything else equal.
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        for (int c = 0; c < coefficients.length; c++) {
            effects.add(new Effect(names.get(c), coefficients[c], errors[c], true));
        }
        return effects;
    }
}
