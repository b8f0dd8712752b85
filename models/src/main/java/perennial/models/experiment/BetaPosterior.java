package perennial.models.experiment;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import perennial.models.numeric.Quadrature;

/// What is believed of a share after some trials: Beta(hits + a, misses + b).
///
/// @param a above 0
/// @param b above 0
public record BetaPosterior(double a, double b) {

    private static final Quadrature RULE = Quadrature.gaussLegendre(200);

    public BetaPosterior {
        if (!(a > 0 && b > 0) || Double.isInfinite(a + b)) {
            throw new IllegalArgumentException("a and b must be above 0 and finite, were " + a + " and " + b);
        }
    }

    /// After some trials, when before any share was as likely as any other.
    public static BetaPosterior of(Proportion seen) {
        return new BetaPosterior(seen.hits() + 1d, seen.trials() - seen.hits() + 1d);
    }

    /// The expected share.
    public double mean() {
        return a / (a + b);
    }

    /// The share with equal chances to lie beyond either limit.
    ///
    /// @param level usually .95
    public Interval interval(double level) {
        double out = (1 - Interval.level(level)) / 2;
        BetaDistribution beta = BetaDistribution.of(a, b);
        return new Interval(mean(), beta.inverseCumulativeProbability(out), beta.inverseSurvivalProbability(out));
    }

    /// Chance in [0, 1] that this share is larger than another.
    ///
    /// Exact sum when this `a` is a whole number up to 10,000, as after counting; else by quadrature, to nine
    /// digits.
    ///
    ///     P(X > Y) = Σ_{i < a} B(a' + i, b + b') / ((b + i) B(1 + i, b) B(a', b'))
    ///
    /// @see <a href="https://www.evanmiller.org/bayesian-ab-testing.html">Miller (2015), eq. 6</a>
    public double chanceAbove(BetaPosterior other) {
        if (a == Math.rint(a) && a <= 10_000) {
            double base = LogBeta.value(other.a, other.b);
            double sum = 0;
            for (int i = 0; i < a; i++) {
                sum += Math.exp(
                        LogBeta.value(other.a + i, b + other.b) - Math.log(b + i) - LogBeta.value(1d + i, b) - base);
            }
            return Math.min(1, sum);
        }
        BetaDistribution mine = BetaDistribution.of(a, b);
        BetaDistribution theirs = BetaDistribution.of(other.a, other.b);
        // over chances u instead of shares, so that however narrow the density is, it is met evenly
        return RULE.over(0, 1, u -> theirs.cumulativeProbability(mine.inverseCumulativeProbability(u)));
    }

    /// How much share is expected to be lost by choosing this one, should the other be better.
    ///
    ///     E max(Y - X, 0) = E[Y] P(Y+ > X) - E[X] P(Y > X+),   Y+ with one more hit
    public double expectedLossAgainst(BetaPosterior other) {
        double gain = other.mean() * new BetaPosterior(other.a + 1, other.b).chanceAbove(this);
        double kept = mean() * other.chanceAbove(new BetaPosterior(a + 1, b));
        return Math.max(0, gain - kept);
    }
}
