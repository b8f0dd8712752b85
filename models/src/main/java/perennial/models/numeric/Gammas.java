package perennial.models.numeric;

import org.apache.commons.numbers.gamma.LogGamma;

/// Logarithms of gamma ratios and their slopes, tabulated over the counts that occur.
public final class Gammas {

    /// Longest run of single factors before two log-gammas are cheaper.
    private static final int RUN = 64;

    private Gammas() {}

    /// ψ(x), the slope of ln Γ(x), for x > 0; absolute error below 1e-13.
    ///
    /// @see <a href="https://dlmf.nist.gov/5.11.E2">DLMF 5.11.2</a>
    public static double digamma(double x) {
        double shift = 0;
        while (x < 10) {
            shift -= 1 / x;
            x++;
        }
        double z = 1 / (x * x);
        double series =
                z * (1. / 12 - z * (1. / 120 - z * (1. / 252 - z * (1. / 240 - z * (1. / 132 - z * 691. / 32760)))));
        return shift + Math.log(x) - .5 / x - series;
    }

    /// ln Γ(x) for x > 0.
    public static double logGamma(double x) {
        return LogGamma.value(x);
    }

    /// Fills, for each count m, ln (Γ(start + m) / Γ(start)) and its slope in `start`.
    ///
    /// @param start above 0
    /// @param counts rising, each 0 or more
    /// @param factor each count is multiplied by it first
    public static void rising(double start, int[] counts, int factor, double[] value, double[] slope) {
        double v = 0;
        double s = 0;
        long at = 0;
        for (int i = 0; i < counts.length; i++) {
            long to = (long) counts[i] * factor;
            if (to - at <= RUN) {
                for (; at < to; at++) {
                    v += Math.log(start + at);
                    s += 1 / (start + at);
                }
            } else {
                v += logGamma(start + to) - logGamma(start + at);
                s += digamma(start + to) - digamma(start + at);
                at = to;
            }
            value[i] = v;
            slope[i] = s;
        }
    }

    /// Fills, for each count m, ln (B(a, b + m) / B(a, b)) and its slopes in a and b.
    ///
    /// Summed as ln(1 - a / (a + b + i)), so that nothing cancels when b is a million times a.
    ///
    /// @param counts rising, each 0 or more
    /// @param extra added to each count first, 0 or more
    public static void betaRatio(
            double a, double b, int[] counts, int extra, double[] value, double[] slopeA, double[] slopeB) {
        double v = 0;
        double sa = 0;
        double sb = 0;
        long at = 0;
        double sum = a + b;
        for (int i = 0; i < counts.length; i++) {
            long to = (long) counts[i] + extra;
            if (to - at <= RUN) {
                for (; at < to; at++) {
                    v += Math.log1p(-a / (sum + at));
                    sa -= 1 / (sum + at);
                    sb += a / ((b + at) * (sum + at));
                }
            } else {
                v += logGamma(b + to) - logGamma(b + at) - logGamma(sum + to) + logGamma(sum + at);
                double together = digamma(sum + to) - digamma(sum + at);
                sa -= together;
                sb += digamma(b + to) - digamma(b + at) - together;
                at = to;
            }
            value[i] = v;
            slopeA[i] = sa;
            slopeB[i] = sb;
        }
    }

    /// ln (Γ(start + m) / Γ(start)) for one count.
    public static double rising(double start, long count) {
        if (count > RUN) {
            return logGamma(start + count) - logGamma(start);
        }
        double v = 0;
        for (int i = 0; i < count; i++) {
            v += Math.log(start + i);
        }
        return v;
    }

    /// ln (B(a, b + m) / B(a, b)) for one count.
    public static double betaRatio(double a, double b, long count) {
        if (count > RUN) {
            return logGamma(b + count) - logGamma(b) - logGamma(a + b + count) + logGamma(a + b);
        }
        double v = 0;
        for (int i = 0; i < count; i++) {
            v += Math.log1p(-a / (a + b + i));
        }
        return v;
    }
}
