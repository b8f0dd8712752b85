package perennial.models;

import perennial.models.numeric.Chunks;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Objective;

/// Mean minus log-likelihood (and cost of beliefs) of Pareto/NBD.
///
/// Working parameters: ln r, ln(r / α), ln s, ln(s / β).
///
///     L = Γ(r + x) / Γ(r) · α^r β^s · [(α + T)^-(r + x) (β + T)^-s + s · I],   I see `GoneIntegral`
///
/// @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison, Colombo (1987)</a>
final class ParetoLikelihood implements Objective {

    private final Histories histories;
    private final Priors priors;
    private final boolean quick;

    /// @param quick whether five digits do
    ParetoLikelihood(Histories histories, Priors priors, boolean quick) {
        this.histories = histories;
        this.priors = priors;
        this.quick = quick;
    }

    @Override
    public double evaluate(double[] at, double[] gradient) {
        double r = Math.exp(at[0]);
        double alpha = Math.exp(at[0] - at[1]);
        double s = Math.exp(at[2]);
        double beta = Math.exp(at[2] - at[3]);
        double[] sums = sums(r, alpha, s, beta);
        double value = -sums[0]
                + priors.logShape().cost(at[0])
                + priors.logRate().cost(at[1])
                + priors.logAlike().cost(at[2])
                + priors.loss().cost(at[3]);
        gradient[0] = -(sums[1] * r + sums[2] * alpha) + priors.logShape().slope(at[0]);
        gradient[1] = sums[2] * alpha + priors.logRate().slope(at[1]);
        gradient[2] = -(sums[3] * s + sums[4] * beta) + priors.logAlike().slope(at[2]);
        gradient[3] = sums[4] * beta + priors.loss().slope(at[3]);
        double scale = 1 / histories.totalWeight();
        for (int i = 0; i < 4; i++) {
            gradient[i] *= scale;
        }
        return value * scale;
    }

    /// The log-likelihood and its slopes in r, α, s and β.
    double[] sums(double r, double alpha, double s, double beta) {
        int[] counts = histories.counts;
        double[] rising = new double[counts.length];
        double[] risingSlope = new double[counts.length];
        Gammas.rising(r, counts, 1, rising, risingSlope);
        double[] logsA = logs(alpha);
        double[] logsB = logs(beta);
        double logAlpha = Math.log(alpha);
        double logBeta = Math.log(beta);
        double logS = Math.log(s);
        return Chunks.sum(histories.groups(), 5, (from, to, sums) -> {
            GoneIntegral gone = new GoneIntegral();
            for (int g = from; g < to; g++) {
                double weight = histories.weight[g];
                int c = histories.countAt[g];
                double age = histories.age(g);
                double n = r + histories.repeats[g];
                int at = histories.ageAt[g];
                int last = histories.recencyAt[g];
                double logA = logsA[at];
                double logB = logsB[at];
                double here = -n * logA - s * logB;
                double either = here;
                double left = 0;
                if (age > histories.recency(g)) {
                    double recency = histories.times[last];
                    gone.compute(quick, n, alpha, s, beta, recency, logA - logsA[last], logB - logsB[last]);
                    double z = logS + gone.log - here;
                    double e = Math.exp(-Math.abs(z));
                    left = z > 0 ? 1 / (1 + e) : e / (1 + e);
                    either += Math.max(z, 0) + Math.log(1 + e);
                }
                double stay = 1 - left;
                sums[0] += weight * (rising[c] + r * logAlpha + s * logBeta + either);
                sums[1] += weight * (risingSlope[c] + logAlpha - stay * logA - left * gone.meanLogAlpha);
                sums[2] += weight * (r / alpha - n * (stay / (alpha + age) + left * gone.meanInverseAlpha));
                sums[3] += weight * (logBeta - stay * logB + left * (1 / s - gone.meanLogBeta));
                sums[4] += weight * (s / beta - stay * s / (beta + age) - left * (s + 1) * gone.meanInverseBeta);
            }
        });
    }

    private double[] logs(double scale) {
        double[] logs = new double[histories.times.length];
        Chunks.each(logs.length, (chunk, from, to) -> {
            for (int i = from; i < to; i++) {
                logs[i] = Math.log(scale + histories.times[i]);
            }
        });
        return logs;
    }
}
