package perennial.models.contract;

import java.util.Map;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Objective;

/// Mean minus log-likelihood of tenures under S(t) = B(α, β + t^c) / B(α, β).
///
/// Working parameters: logit(α / (α + β)), ln(α + β), and ln c unless c is held at 1.
///
/// Weak beliefs keep a cohort in which nobody, or everybody, left from running away: the mean chance to leave lies
/// within e±4 of even, both spreads within e±3.
final class RenewalLikelihood implements Objective {

    private static final double WIDE = 4;

    private final Tenures tenures;
    private final double[] slopes = new double[3];

    RenewalLikelihood(Tenures tenures) {
        this.tenures = tenures;
    }

    @Override
    public double evaluate(double[] at, double[] gradient) {
        double sum = Math.exp(at[1]);
        double alpha = sum / (1 + Math.exp(-at[0]));
        double beta = sum / (1 + Math.exp(at[0]));
        double c = at.length == 3 ? Math.exp(at[2]) : 1;
        double[] total = new double[3];
        double value = -logLikelihood(alpha, beta, c, total);
        double turn = alpha * beta / sum;
        gradient[0] = -(total[0] - total[1]) * turn;
        gradient[1] = -(total[0] * alpha + total[1] * beta);
        if (at.length == 3) {
            gradient[2] = -total[2] * c;
        }
        double scale = 1 / tenures.customers();
        // a belief of the weight of a thousandth of a customer's surprise: only felt where the data say nothing
        for (int i = 0; i < at.length; i++) {
            value += 1e-3 * at[i] * at[i] / (2 * WIDE * WIDE);
            gradient[i] = scale * (gradient[i] + 1e-3 * at[i] / (WIDE * WIDE));
        }
        return value * scale;
    }

    /// The log-likelihood; adds its slopes in α, β and c to `total`.
    double logLikelihood(double alpha, double beta, double c, double[] total) {
        double value = 0;
        for (Map.Entry<Integer, Double> some : tenures.stillByRenewals().entrySet()) {
            double count = some.getValue();
            value += count * logSurvival(some.getKey(), alpha, beta, c);
            add(total, count);
        }
        for (Map.Entry<Integer, Double> some : tenures.leftByPeriod().entrySet()) {
            double count = some.getValue();
            // ln(S(t - 1) - S(t)) = ln S(t - 1) + ln(1 - kept)
            double before = logSurvival(some.getKey() - 1, alpha, beta, c);
            double[] slopesBefore = slopes.clone();
            double after = logSurvival(some.getKey(), alpha, beta, c);
            double kept = Math.exp(after - before);
            value += count * (before + Math.log(-Math.expm1(after - before)));
            for (int i = 0; i < 3; i++) {
                total[i] += count * (slopesBefore[i] - kept * slopes[i]) / (1 - kept);
            }
        }
        return value;
    }

    private void add(double[] total, double count) {
        for (int i = 0; i < 3; i++) {
            total[i] += count * slopes[i];
        }
    }

    /// ln S(t), with its slopes left in the field.
    private double logSurvival(int t, double alpha, double beta, double c) {
        double u = Math.pow(t, c);
        double together = Gammas.digamma(alpha + beta + u);
        double start = Gammas.digamma(alpha + beta);
        double staying = Gammas.digamma(beta + u);
        slopes[0] = start - together;
        slopes[1] = staying - Gammas.digamma(beta) + start - together;
        slopes[2] = t == 0 ? 0 : (staying - together) * u * Math.log(t);
        return logSurvival(u, alpha, beta);
    }

    static double logSurvival(double u, double alpha, double beta) {
        return Gammas.logGamma(beta + u)
                - Gammas.logGamma(beta)
                + Gammas.logGamma(alpha + beta)
                - Gammas.logGamma(alpha + beta + u);
    }
}
