package perennial.models.contract;

import java.util.Map;
import perennial.models.contract.Seasons.Season;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Objective;

/// Mean minus log-likelihood of BG/BB.
///
/// Working parameters: logit(α / (α + β)), ln(α + β), logit(γ / (γ + δ)), ln(γ + δ).
///
///     L = B(α + x, β + n - x) B(γ, δ + n) + Σ_{i = t_x}^{n - 1} B(α + x, β + i - x) B(γ + 1, δ + i),
///
/// all over B(α, β) B(γ, δ).
final class BgBbLikelihood implements Objective {

    private final Seasons seasons;

    BgBbLikelihood(Seasons seasons) {
        this.seasons = seasons;
    }

    @Override
    public double evaluate(double[] at, double[] gradient) {
        double ab = Math.exp(at[1]);
        double a = ab / (1 + Math.exp(-at[0]));
        double b = ab / (1 + Math.exp(at[0]));
        double cd = Math.exp(at[3]);
        double c = cd / (1 + Math.exp(-at[2]));
        double d = cd / (1 + Math.exp(at[2]));
        double[] sums = sums(a, b, c, d);
        double scale = 1 / seasons.customers();
        gradient[0] = -scale * (sums[1] - sums[2]) * a * b / ab;
        gradient[1] = -scale * (sums[1] * a + sums[2] * b);
        gradient[2] = -scale * (sums[3] - sums[4]) * c * d / cd;
        gradient[3] = -scale * (sums[3] * c + sums[4] * d);
        return -scale * sums[0];
    }

    /// The log-likelihood and its slopes in α, β, γ and δ.
    double[] sums(double a, double b, double c, double d) {
        double[] sums = new double[5];
        for (Map.Entry<Season, Double> some : seasons.weights().entrySet()) {
            add(some.getKey(), some.getValue(), a, b, c, d, sums);
        }
        return sums;
    }

    private static void add(Season season, double weight, double a, double b, double c, double d, double[] sums) {
        int x = season.acts();
        int n = season.periods();
        int ends = n - season.last() + 1;
        double[] log = new double[ends];
        double high = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < ends; e++) {
            int watched = season.last() + e;
            log[e] = logBeta(a, b, x, watched - x) + logEnd(c, d, watched, watched == n);
            high = Math.max(high, log[e]);
        }
        double total = 0;
        for (double one : log) {
            total += Math.exp(one - high);
        }
        sums[0] += weight * (high + Math.log(total));
        double psiA = Gammas.digamma(a + x) - Gammas.digamma(a) + Gammas.digamma(a + b);
        double psiB = Gammas.digamma(a + b) - Gammas.digamma(b);
        double psiC = Gammas.digamma(c + d);
        double psiD = Gammas.digamma(c + d) - Gammas.digamma(d);
        for (int e = 0; e < ends; e++) {
            int watched = season.last() + e;
            boolean stayed = watched == n;
            double share = weight * Math.exp(log[e] - high) / total;
            double both = Gammas.digamma(a + b + watched);
            double end = Gammas.digamma(c + d + watched + (stayed ? 0 : 1));
            sums[1] += share * (psiA - both);
            sums[2] += share * (psiB + Gammas.digamma(b + watched - x) - both);
            sums[3] += share * (psiC - end + (stayed ? 0 : 1 / c));
            sums[4] += share * (psiD + Gammas.digamma(d + watched) - end);
        }
    }

    /// ln(B(a + x, b + y) / B(a, b)).
    static double logBeta(double a, double b, int x, int y) {
        return Gammas.rising(a, x) + Gammas.rising(b, y) - Gammas.rising(a + b, (long) x + y);
    }

    /// ln of the chance to stay for so many periods, and, unless observation ends there, to leave then.
    private static double logEnd(double c, double d, int periods, boolean stayed) {
        double stay = Gammas.betaRatio(c, d, periods);
        return stayed ? stay : stay + Math.log(c / (c + d + periods));
    }
}
