package perennial.models.learn;

import java.util.ArrayList;
import java.util.List;
import perennial.models.numeric.Matrices;

/// The chance of yes from a weighted sum of features: logistic regression with ridge, by Newton's method.
///
/// @param names of the features
/// @param intercept log odds where all features are 0
/// @param coefficients change of the log odds with one unit more of each feature
/// @param errors their standard errors
public record LogisticRegression(List<String> names, double intercept, double[] coefficients, double[] errors) {

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
        GeneralisedLinear fit = new GeneralisedLinear(Loss.CHANCE, x, answers, weights, Math.max(.01, ridge));
        double[] beta = fit.run();
        double[][] inverse = fit.inverse();
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
