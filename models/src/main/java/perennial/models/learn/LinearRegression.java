package perennial.models.learn;

import java.util.ArrayList;
import java.util.List;
import perennial.models.numeric.Cholesky;
import perennial.models.numeric.Matrices;

/// Least squares with ridge: the answer as a weighted sum of features.
///
/// @param names of the features
/// @param intercept the answer where all features are 0
/// @param coefficients change of the answer with one unit more of each feature
/// @param errors their standard errors
/// @param explained share of the answers' variance that is explained, at most 1
public record LinearRegression(
        List<String> names, double intercept, double[] coefficients, double[] errors, double explained) {

    /// Fits.
    ///
    /// @param ridge strength with which coefficients are drawn to 0, in customers' worth, 0 or more; the
    ///     features are brought to one scale for it. A little (1) is added where features repeat each other
    ///     exactly.
    public static LinearRegression fit(Table table, double[] answers, double ridge) {
        table.requireAnswers(answers);
        Ridge.check(ridge);
        Scale scale = Scale.of(table);
        double[][] x = scale.apply(table.rows());
        int width = table.width();
        double mean = 0;
        for (double answer : answers) {
            mean += answer / answers.length;
        }
        double[][] square = new double[width][width];
        double[] cross = new double[width];
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double y = answers[i] - mean;
            total += y * y;
            for (int a = 0; a < width; a++) {
                cross[a] += x[i][a] * y;
                for (int b = 0; b <= a; b++) {
                    square[a][b] += x[i][a] * x[i][b];
                }
            }
        }
        Cholesky root = Ridge.root(square, ridge);
        double[] beta = root.solve(cross);
        double left = 0;
        for (int i = 0; i < x.length; i++) {
            double off = answers[i] - mean - Matrices.dot(beta, x[i]);
            left += off * off;
        }
        double noise = left / Math.max(1, x.length - width - 1);
        double[][] inverse = root.inverse();
        double[] coefficients = new double[width];
        double[] errors = new double[width];
        double intercept = mean;
        for (int c = 0; c < width; c++) {
            coefficients[c] = beta[c] / scale.deviations()[c];
            errors[c] = Math.sqrt(noise * inverse[c][c]) / scale.deviations()[c];
            intercept -= coefficients[c] * scale.means()[c];
        }
        return new LinearRegression(table.names(), intercept, coefficients, errors, total == 0 ? 0 : 1 - left / total);
    }

    /// The expected answer of a row.
    public double predict(double[] row) {
        return intercept + Matrices.dot(coefficients, row);
    }

    /// What each feature does, everything else equal.
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        for (int c = 0; c < coefficients.length; c++) {
            effects.add(new Effect(names.get(c), coefficients[c], errors[c], false));
        }
        return effects;
    }
}
