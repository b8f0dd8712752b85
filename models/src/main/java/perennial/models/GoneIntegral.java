package perennial.models;

import perennial.models.numeric.GaussLegendre;

/// What Pareto/NBD needs of a customer who left between the last purchase and the end of observation.
///
///     I = ∫ over (t_x, T) of (α + u)^-(r + x) (β + u)^-(s + 1) du
///
/// No hypergeometric function, so nothing to overflow: with n = r + x, substitute q = ((α + t_x) / (α + u))^(n
/// - 1) when n > 1.75, else p = ((β + t_x) / (β + u))^s, and integrate the smooth rest by Gauss-Legendre.
/// Relative error 1e-13 for ordinary customers with 16 nodes.
///
/// The slopes of I divided by I are means of simple functions of u over the same nodes.
final class GoneIntegral {

    static final GaussLegendre RULE = GaussLegendre.of(16);
    static final GaussLegendre FINE = GaussLegendre.of(96).crowdedAtEnd(4);
    private static final double STEEP = 1.75;

    double log;
    double meanLogAlpha;
    double meanInverseAlpha;
    double meanLogBeta;
    double meanInverseBeta;

    /// Fills the fields for one history.
    void compute(GaussLegendre rule, double n, double alpha, double s, double beta, double recency, double age) {
        if (n > STEEP) {
            overPurchases(rule, n, alpha, s, beta, recency, age);
        } else {
            overLeaving(rule, n, alpha, s, beta, recency, age);
        }
    }

    private void overPurchases(
            GaussLegendre rule, double n, double alpha, double s, double beta, double recency, double age) {
        double start = alpha + recency;
        double logStart = Math.log(start);
        double power = n - 1;
        // span = 1 - q(T)
        double span = -Math.expm1(-power * Math.log1p((age - recency) / start));
        double logEnd = Math.log(beta + recency);
        double sum = 0;
        double la = 0;
        double ia = 0;
        double lb = 0;
        double ib = 0;
        for (int i = 0; i < rule.nodes().length; i++) {
            double v = -Math.log(1 - span * rule.nodes()[i]) / power;
            double growth = Math.exp(v);
            double b = beta + recency + start * (growth - 1);
            double logB = Math.log(b);
            double f = rule.weights()[i] * Math.exp((s + 1) * (logEnd - logB));
            sum += f;
            la += f * (logStart + v);
            ia += f / (start * growth);
            lb += f * logB;
            ib += f / b;
        }
        log = Math.log(span / power * sum) - power * logStart - (s + 1) * logEnd;
        means(sum, la, ia, lb, ib);
    }

    private void overLeaving(
            GaussLegendre rule, double n, double alpha, double s, double beta, double recency, double age) {
        double start = beta + recency;
        double logStart = Math.log(start);
        double span = -Math.expm1(-s * Math.log1p((age - recency) / start));
        double logEnd = Math.log(alpha + recency);
        double sum = 0;
        double la = 0;
        double ia = 0;
        double lb = 0;
        double ib = 0;
        for (int i = 0; i < rule.nodes().length; i++) {
            double v = -Math.log(1 - span * rule.nodes()[i]) / s;
            double growth = Math.exp(v);
            double a = alpha + recency + start * (growth - 1);
            double logA = Math.log(a);
            double f = rule.weights()[i] * Math.exp(n * (logEnd - logA));
            sum += f;
            la += f * logA;
            ia += f / a;
            lb += f * (logStart + v);
            ib += f / (start * growth);
        }
        log = Math.log(span / s * sum) - s * logStart - n * logEnd;
        means(sum, la, ia, lb, ib);
    }

    private void means(double sum, double la, double ia, double lb, double ib) {
        meanLogAlpha = la / sum;
        meanInverseAlpha = ia / sum;
        meanLogBeta = lb / sum;
        meanInverseBeta = ib / sum;
    }
}
