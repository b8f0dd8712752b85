package perennial.models;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/// The Poisson distribution, 0 for a mean of 0.
final class Poisson {

    /// Forecasts below this are taken as this, or a single surprise would weigh infinitely.
    private static final double SMALLEST = 1e-3;

    private Poisson() {}

    static int quantile(double mean, double chance) {
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(chance);
    }

    /// Twice what the log-likelihood of a count lacks to that of a perfect forecast: 2 (y ln(y / μ) - (y - μ)).
    static double deviance(int count, double mean) {
        double mu = Math.max(mean, SMALLEST);
        double surprise = count == 0 ? 0 : count * Math.log(count / mu);
        return 2 * (surprise - (count - mu));
    }
}
