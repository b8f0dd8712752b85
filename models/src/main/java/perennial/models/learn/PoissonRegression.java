package perennial.models.learn;

import java.util.Arrays;
import java.util.List;
import perennial.models.numeric.Matrices;

/// The mean of a count from a weighted sum of features: Poisson regression with ridge, by Newton's method.
///
/// Features far outside what was seen send the mean to absurd heights; it is therefore clipped at the largest
/// count seen.
///
/// @param names of the features
/// @param intercept ln of the mean where all features are 0
/// @param coefficients change of ln of the mean with one unit more of each feature
/// @param largest count seen
public record PoissonRegression(List<String> names, double intercept, double[] coefficients, double largest) {

    /// Fits.
    ///
    /// @param counts 0 or more
    /// @param ridge strength with which coefficients are drawn to 0, on one scale for all features, 0 or more
    public static PoissonRegression fit(Table table, double[] counts, double ridge) {
        double[] weights = new double[counts.length];
        Arrays.fill(weights, 1);
        return fit(table, counts, weights, ridge);
    }

    /// Fits with weights. Rates weighted by the exposure they come from are fitted as their counts would be with the
    /// logarithm of the exposure as an offset.
    ///
    /// @param counts 0 or more
    /// @param weights one for each row, 0 or more
    /// @param ridge strength with which coefficients are drawn to 0, on one scale for all features, 0 or more
    public static PoissonRegression fit(Table table, double[] counts, double[] weights, double ridge) {
        table.requireAnswers(counts);
        table.requireAnswers(weights);
        Ridge.check(ridge);
        for (double count : counts) {
            Loss.COUNT.check(count);
        }
        for (double weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights must be 0 or more, one is " + weight);
            }
        }
        Scale scale = Scale.of(table);
        GeneralisedLinear fit =
                new GeneralisedLinear(Loss.COUNT, scale.apply(table.rows()), counts, weights, Math.max(.01, ridge));
        double[] beta = fit.run();
        int width = table.width();
        double[] coefficients = new double[width];
        double intercept = beta[width];
        for (int c = 0; c < width; c++) {
            coefficients[c] = beta[c] / scale.deviations()[c];
            intercept -= coefficients[c] * scale.means()[c];
        }
        double largest = Arrays.stream(counts).max().orElse(0);
        return new PoissonRegression(table.names(), intercept, coefficients, largest);
    }

    /// The expected count of a row, from 0 to the largest count seen.
    public double predict(double[] row) {
        return Math.min(largest, Math.exp(Math.min(700, intercept + Matrices.dot(coefficients, row))));
    }
}
