package perennial.models;

import perennial.models.numeric.Chunks;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Objective;

/// Mean minus log-likelihood (and cost of beliefs) of the models in which customers leave at a purchase.
///
/// Working parameters: ln r, ln(r / α), and with dropout logit(a / (a + b)), ln(a + b).
///
///     L = B(a, b + y) / B(a, b) · Γ(r + kx) / Γ(r) · α^r (α + T)^-(r + kx) · (S1 + S2)
///     S1 = a / (b + y - 1) · ((α + T) / (α + t_x))^(r + kx),    y = x or x + 1
///     S2 = Σ_{j < k} (r + kx)_j / j! · ((T - t_x) / (α + T))^j
///
/// The purchases themselves contribute a factor for k > 1 that holds no parameter: see `rhythm`.
///
/// @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005)</a>
/// @see <a href="https://doi.org/10.1016/j.ijresmar.2020.09.002">Reutterer, Platzer, Schröder (2021)</a>
final class DropoutLikelihood implements Objective {

    private final Histories histories;
    private final int stages;
    private final Dropout dropout;
    private final Priors priors;

    DropoutLikelihood(Histories histories, int stages, Dropout dropout, Priors priors) {
        this.histories = histories;
        this.stages = stages;
        this.dropout = dropout;
        this.priors = priors;
    }

    @Override
    public double evaluate(double[] at, double[] gradient) {
        double r = Math.exp(at[0]);
        double alpha = Math.exp(at[0] - at[1]);
        boolean leaves = dropout != Dropout.NEVER;
        double sum = leaves ? Math.exp(at[3]) : 1;
        double mean = leaves ? 1 / (1 + Math.exp(-at[2])) : .5;
        double rest = leaves ? 1 / (1 + Math.exp(at[2])) : .5;
        double[] sums = sums(r, alpha, sum * mean, sum * rest);
        double value =
                -sums[0] + priors.logShape().cost(at[0]) + priors.logRate().cost(logRate(at));
        // α = r / e^at[1]: ln α moves with at[0] and against at[1]
        gradient[0] = -(sums[1] * r + sums[2] * alpha) + priors.logShape().slope(at[0]);
        gradient[1] = sums[2] * alpha + priors.logRate().slope(logRate(at));
        if (leaves) {
            value += priors.loss().cost(at[2]) + priors.logAlike().cost(at[3]);
            double turn = sum * mean * rest;
            gradient[2] = -(sums[3] - sums[4]) * turn + priors.loss().slope(at[2]);
            gradient[3] = -(sums[3] * sum * mean + sums[4] * sum * rest)
                    + priors.logAlike().slope(at[3]);
        }
        double scale = 1 / histories.totalWeight();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
        }
        return value * scale;
    }

    private double logRate(double[] at) {
        return at[1] - Math.log(stages);
    }

    /// The log-likelihood and its slopes in r, α, a and b.
    double[] sums(double r, double alpha, double a, double b) {
        return Chunks.sum(histories.groups(), 5, new Tables(r, alpha, a, b)::add);
    }

    /// The log-likelihood of all histories, with what the rhythm of purchases adds.
    double logLikelihood(double r, double alpha, double a, double b) {
        return sums(r, alpha, a, b)[0] + rhythm();
    }

    /// What the times of the purchases add for k > 1; no parameter occurs in it.
    ///
    /// With the gaps known it is Σ (k - 1) ln gap - x ln (k - 1)!. Without them, it is how much likelier the
    /// time of the last of x purchases is when x·k stages led there instead of x, which keeps different k
    /// comparable.
    double rhythm() {
        if (stages == 1) {
            return 0;
        }
        if (histories.gapsKnown()) {
            return (stages - 1) * histories.logGaps() - histories.totalRepeats() * Gammas.logGamma(stages);
        }
        double sum = 0;
        for (int g = 0; g < histories.groups(); g++) {
            int x = histories.repeats[g];
            if (x > 0) {
                double added = (double) (stages - 1) * x * Math.log(histories.recency(g));
                sum += histories.weight[g] * (added - Gammas.logGamma((double) stages * x) + Gammas.logGamma(x));
            }
        }
        return sum;
    }

    /// Everything that depends on a count or a time alone, computed once for each that occurs.
    private final class Tables {
        private final double r;
        private final double alpha;
        private final double a;
        private final double[] rising;
        private final double[] risingSlope;
        private final double[] stay;
        private final double[] stayA;
        private final double[] stayB;
        private final double[] leave;
        private final double[] leaveB;
        private final double[] log;
        private final double[] inverse;
        private final double logAlpha;

        Tables(double r, double alpha, double a, double b) {
            this.r = r;
            this.alpha = alpha;
            this.a = a;
            int[] counts = histories.counts;
            rising = new double[counts.length];
            risingSlope = new double[counts.length];
            stay = new double[counts.length];
            stayA = new double[counts.length];
            stayB = new double[counts.length];
            leave = new double[counts.length];
            leaveB = new double[counts.length];
            Gammas.rising(r, counts, stages, rising, risingSlope);
            if (dropout != Dropout.NEVER) {
                Gammas.betaRatio(a, b, counts, dropout.extra(), stay, stayA, stayB);
                for (int i = 0; i < counts.length; i++) {
                    double stayed = b + counts[i] + dropout.extra() - 1;
                    leave[i] = Math.log(a / stayed);
                    leaveB[i] = -1 / stayed;
                }
            }
            double[] times = histories.times;
            log = new double[times.length];
            inverse = new double[times.length];
            Chunks.each(times.length, (chunk, from, to) -> {
                for (int i = from; i < to; i++) {
                    log[i] = Math.log(alpha + times[i]);
                    inverse[i] = 1 / (alpha + times[i]);
                }
            });
            logAlpha = Math.log(alpha);
        }

        void add(int from, int to, double[] sums) {
            for (int g = from; g < to; g++) {
                double weight = histories.weight[g];
                int x = histories.repeats[g];
                int c = histories.countAt[g];
                int age = histories.ageAt[g];
                int recency = histories.recencyAt[g];
                double n = r + (double) stages * x;
                double u = (histories.times[age] - histories.times[recency]) * inverse[age];

                // S2 with its slopes in n and u
                double s2 = 1;
                double s2n = 0;
                double s2u = 0;
                double term = 1;
                double termN = 0;
                for (int j = 1; j < stages; j++) {
                    s2u += term * (n + j - 1);
                    termN = (termN * (n + j - 1) + term) * u / j;
                    term *= (n + j - 1) * u / j;
                    s2 += term;
                    s2n += termN;
                }

                boolean mayHaveLeft = dropout == Dropout.AFTER_EVERY || dropout == Dropout.AFTER_REPEAT && x > 0;
                double gap = log[age] - log[recency];
                double left = 0;
                double logEither = stages == 1 ? 0 : Math.log(s2);
                if (mayHaveLeft) {
                    double z = leave[c] + n * gap - logEither;
                    double e = Math.exp(-Math.abs(z));
                    left = z > 0 ? 1 / (1 + e) : e / (1 + e);
                    logEither += Math.max(z, 0) + Math.log(1 + e);
                }
                double here = (1 - left) / s2;

                sums[0] += weight * (rising[c] + r * logAlpha - n * log[age] + stay[c] + logEither);
                sums[1] += weight * (risingSlope[c] + logAlpha - log[age] + left * gap + here * s2n);
                sums[2] += weight
                        * (r / alpha
                                - n * inverse[age]
                                + left * n * (inverse[age] - inverse[recency])
                                - here * s2u * u * inverse[age]);
                sums[3] += weight * (stayA[c] + left / a);
                sums[4] += weight * (stayB[c] + left * leaveB[c]);
            }
        }
    }
}
