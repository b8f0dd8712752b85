package perennial.models;

import perennial.models.numeric.Quadrature;

/// What Pareto/NBD needs of a customer who left between the last purchase and the end of observation.
///
///     I = ∫ over (t_x, T) of (α + u)^-n (β + u)^-(s + 1) du,   n = r + x
///
/// No hypergeometric function, so nothing to overflow. One of the two factors falls more steeply over the
/// range: with q = ((α + t_x) / (α + u))^(n - 1), or ((β + t_x) / (β + u))^s, it is integrated exactly and a
/// quadrature takes the rest. Gauss-Legendre does where the rest is smooth, with nodes crowded where q comes
/// near 0; everything else, and single customers, are left to double exponential quadrature. Relative error
/// below 1e-8 and 1e-13 for parameters from .01 to 100.
///
/// The slopes of I divided by I are means of simple functions of u over the same nodes.
final class GoneIntegral {

    private static final Quadrature SMOOTH = Quadrature.gaussLegendre(16);
    private static final Quadrature ROUGH = Quadrature.gaussLegendre(24).crowdedAtEnd(3);
    private static final Quadrature FINE = Quadrature.doubleExponential(101);

    /// q(T) above which the integrand is smooth.
    private static final double NEAR = .05;
    /// How much steeper than q the rest may begin for it to count as smooth.
    private static final double STEEPER = 2;
    /// ln of how much the base may grow over the range for the rest to count as smooth.
    private static final double WIDE = 6;

    double log;
    double meanLogAlpha;
    double meanInverseAlpha;
    double meanLogBeta;
    double meanInverseBeta;

    /// Fills the fields for one history.
    ///
    /// @param fine whether a single customer is asked about
    /// @param riseA ln((α + T) / (α + t_x))
    /// @param riseB ln((β + T) / (β + t_x))
    void compute(
            boolean fine, double n, double alpha, double s, double beta, double recency, double riseA, double riseB) {
        double fallA = (n - 1) * riseA;
        double fallB = s * riseB;
        double a = alpha + recency;
        double b = beta + recency;
        double span = -Math.expm1(-Math.max(fallA, fallB));
        if (fallA >= fallB) {
            boolean smooth = (s + 1) * a < STEEPER * (n - 1) * b && riseB < WIDE;
            integrate(rule(fine || !smooth, span), span, riseA, n - 1, a, s + 1, b);
        } else {
            boolean smooth = n * b < STEEPER * s * a && riseA < WIDE;
            integrate(rule(fine || !smooth, span), span, riseB, s, b, n, a);
            swap();
        }
    }

    private static Quadrature rule(boolean fine, double span) {
        return fine ? FINE : 1 - span > NEAR ? SMOOTH : ROUGH;
    }

    /// @param span 1 - q(T)
    /// @param rise ln of how much the base of the steeper factor grows
    /// @param power of the steeper factor, one less than its exponent
    /// @param steep its base at t_x
    /// @param exponent of the other factor
    /// @param other its base at t_x
    private void integrate(
            Quadrature rule, double span, double rise, double power, double steep, double exponent, double other) {
        double logSteep = Math.log(steep);
        double logOther = Math.log(other);
        boolean narrow = span < .1;
        double sum = 0;
        double ls = 0;
        double is = 0;
        double lo = 0;
        double io = 0;
        double[] nodes = rule.nodes();
        double[] weights = rule.weights();
        for (int i = 0; i < nodes.length; i++) {
            double fallen = span * nodes[i];
            double v = Math.min(rise, -(narrow ? Math.log1p(-fallen) : Math.log(1 - fallen)) / power);
            double growth = Math.exp(v);
            double base = other + steep * (growth - 1);
            double logBase = Math.log(base);
            double f = weights[i] * Math.exp(exponent * (logOther - logBase));
            sum += f;
            ls += f * (logSteep + v);
            is += f / (steep * growth);
            lo += f * logBase;
            io += f / base;
        }
        log = Math.log(span / power * sum) - power * logSteep - exponent * logOther;
        meanLogAlpha = ls / sum;
        meanInverseAlpha = is / sum;
        meanLogBeta = lo / sum;
        meanInverseBeta = io / sum;
    }

    private void swap() {
        double keptLog = meanLogAlpha;
        double keptInverse = meanInverseAlpha;
        meanLogAlpha = meanLogBeta;
        meanInverseAlpha = meanInverseBeta;
        meanLogBeta = keptLog;
        meanInverseBeta = keptInverse;
    }
}
