package perennial.models;

import java.util.Arrays;
import perennial.models.numeric.Chunks;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Objective;

/// Mean minus log-likelihood of Gamma-Gamma, on averages divided by `unit`.
///
/// Working parameters: ln p, ln(q - 1), ln(γ / unit).
///
///     ln L = lnΓ(px + q) - lnΓ(px) - lnΓ(q) + q ln γ + (px - 1) ln m + px ln x - (px + q) ln(γ + m x)
///
/// @see <a href="http://www.brucehardie.com/notes/025/">Fader, Hardie (2013), eq. 1a</a>
final class GammaGammaLikelihood implements Objective {

    private final Spending spending;
    private final double unit;
    private final Belief[] beliefs;
    private final double[] logs;

    GammaGammaLikelihood(Spending spending, double unit, Belief... beliefs) {
        this.spending = spending;
        this.unit = unit;
        this.beliefs = beliefs;
        logs = Arrays.stream(spending.mean).map(m -> Math.log(m / unit)).toArray();
    }

    @Override
    public double evaluate(double[] at, double[] gradient) {
        double p = Math.exp(at[0]);
        double q = 1 + Math.exp(at[1]);
        double gamma = Math.exp(at[2]);
        double[] sums = sums(p, q, gamma);
        double value = -sums[0];
        gradient[0] = -sums[1] * p;
        gradient[1] = -sums[2] * (q - 1);
        gradient[2] = -sums[3] * gamma;
        double scale = 1. / spending.customers();
        for (int i = 0; i < 3; i++) {
            value += beliefs[i].cost(at[i]);
            gradient[i] = scale * (gradient[i] + beliefs[i].slope(at[i]));
        }
        return value * scale;
    }

    /// Log-likelihood of the averages in their own unit.
    double logLikelihood(double p, double q, double gamma) {
        return sums(p, q, gamma / unit)[0] - spending.customers() * Math.log(unit);
    }

    private double[] sums(double p, double q, double gamma) {
        int[] counts = spending.counts;
        double[] value = new double[counts.length];
        double[] slopeP = new double[counts.length];
        double[] slopeQ = new double[counts.length];
        double psiQ = Gammas.digamma(q);
        for (int i = 0; i < counts.length; i++) {
            double px = p * counts[i];
            double psiBoth = Gammas.digamma(px + q);
            value[i] = Gammas.logGamma(px + q)
                    - Gammas.logGamma(px)
                    - Gammas.logGamma(q)
                    + q * Math.log(gamma)
                    + px * Math.log(counts[i]);
            slopeP[i] = counts[i] * (psiBoth - Gammas.digamma(px) + Math.log(counts[i]));
            slopeQ[i] = psiBoth - psiQ + Math.log(gamma);
        }
        return Chunks.sum(spending.customers(), 4, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                int c = spending.countAt[i];
                int x = spending.purchases[i];
                double m = spending.mean[i] / unit;
                double logMean = logs[i];
                double total = gamma + m * x;
                double logTotal = Math.log(total);
                sums[0] += value[c] + (p * x - 1) * logMean - (p * x + q) * logTotal;
                sums[1] += slopeP[c] + x * (logMean - logTotal);
                sums[2] += slopeQ[c] - logTotal;
                sums[3] += q / gamma - (p * x + q) / total;
            }
        });
    }
}
