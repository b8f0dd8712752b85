package perennial.models;

import perennial.models.numeric.Logs;
import perennial.models.numeric.Quadrature;

/// What Pareto/NBD needs of a customer who left between the last purchase and the end of observation.
///
///     I = ∫ over (t_x, T) of (α + u)^-n (β + u)^-(s + 1) du,   n = r + x
///
/// No hypergeometric function, so nothing to overflow. One of the two factors falls more steeply over the
/// range: with q = ((α + t_x) / (α + u))^(n - 1), or ((β + t_x) / (β + u))^s, it is integrated exactly and a
/// quadrature takes the rest. Gauss-Legendre does where the rest is smooth, with nodes crowded where q comes
/// near 0; everything else is left to double exponential quadrature. Relative error below 1e-8 for shapes and
/// scales as they occur, below 1e-5 for all from .01 to 100.
///
/// The slopes of I divided by I are means of simple functions of u over the same nodes.
final class GoneIntegral {

    /// Quadratures by how rough the rest is, each for five digits and for eight or more.
    private static final Quadrature[] SMOOTH = {Quadrature.gaussLegendre(6), Quadrature.gaussLegendre(12)};
    private static final Quadrature[] BENT = {Quadrature.gaussLegendre(8), Quadrature.gaussLegendre(16)};
    private static final Quadrature[] ENDING = {
        Quadrature.gaussLegendre(10).crowdedAtEnd(2),
        Quadrature.gaussLegendre(24).crowdedAtEnd(3)
    };
    private static final Quadrature[] ROUGH = {Quadrature.doubleExponential(25), Quadrature.doubleExponential(49)};
    private static final Quadrature[] WILD = {Quadrature.doubleExponential(49), Quadrature.doubleExponential(101)};

    /// ln of how much a base may grow over the range before more nodes are needed.
    private static final double WIDE = 6;

    double log;
    double meanLogAlpha;
    double meanInverseAlpha;
    double meanLogBeta;
    double meanInverseBeta;

    /// Fills the fields for one history.
    ///
    /// @param quick whether five digits do
    /// @param riseA ln((α + T) / (α + t_x))
    /// @param riseB ln((β + T) / (β + t_x))
    void compute(
            boolean quick, double n, double alpha, double s, double beta, double recency, double riseA, double riseB) {
        double fallA = (n - 1) * riseA;
        double fallB = s * riseB;
        double a = alpha + recency;
        double b = beta + recency;
        double span = -Math.expm1(-Math.max(fallA, fallB));
        if (fallA >= fallB) {
            Quadrature rule = rules(span, (s + 1) * a / ((n - 1) * b), riseB)[quick ? 0 : 1];
            integrate(rule, span, riseA, n - 1, a, s + 1, b);
        } else {
            Quadrature rule = rules(span, n * b / (s * a), riseA)[quick ? 0 : 1];
            integrate(rule, span, riseB, s, b, n, a);
            swap();
        }
    }

    /// @param steepness of the rest at the start, that of q being 1
    /// @param rise ln of how much the base of the rest grows
    private static Quadrature[] rules(double span, double steepness, double rise) {
        if (rise > WIDE) {
            return WILD;
        }
        if (steepness > 3) {
            return ROUGH;
        }
        double end = 1 - span;
        return end < .05 ? ENDING : end > .2 && steepness < 1 ? SMOOTH : BENT;
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
            double v = Math.min(rise, -(narrow ? Logs.log1p(-fallen) : Math.log(1 - fallen)) / power);
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
