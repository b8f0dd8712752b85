package perennial.models.numeric;

import java.util.random.RandomGenerator;

/// Random numbers from the distributions the models are made of.
public final class Draws {

    private Draws() {}

    /// A gamma random number with mean `shape / rate`.
    ///
    /// @param shape above 0
    /// @param rate above 0
    /// @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000)</a>
    public static double gamma(RandomGenerator random, double shape, double rate) {
        if (shape < 1) {
            // Γ(s) = Γ(s + 1) · U^(1/s)
            double u = 1 - random.nextDouble();
            return gamma(random, shape + 1, rate) * Math.exp(Math.log(u) / shape);
        }
        double d = shape - 1. / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = 1 + c * z;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                if (Math.log(u) < .5 * z * z + d - d * v + d * Math.log(v)) {
                    return d * v / rate;
                }
            }
        }
    }

    /// A beta random number in [0, 1] with mean `a / (a + b)`.
    ///
    /// @param a above 0
    /// @param b above 0
    public static double beta(RandomGenerator random, double a, double b) {
        double x = gamma(random, a, 1);
        double y = gamma(random, b, 1);
        // with tiny weights both may be 0: then all weight lies at the ends
        return x + y > 0 ? x / (x + y) : random.nextDouble() < a / (a + b) ? 1 : 0;
    }

    /// An exponential random number with mean `1 / rate`.
    public static double exponential(RandomGenerator random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }
}
