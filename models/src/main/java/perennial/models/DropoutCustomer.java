package perennial.models;

import java.util.random.RandomGenerator;
import perennial.models.numeric.Draws;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Logs;

/// Answers about one customer, for all models in which customers leave at a purchase, or never.
///
/// Given that the customer is still there at T, three things are independent: the stages already passed since
/// the last purchase (m of k, with weights w_m), the rate λ ~ Gamma(r + kx + m, α + T), and the chance to leave
/// p ~ Beta(a, b + y). So, with NB(n, c) the number of stages in the coming weeks t, c = t / (α + T):
///
///     P(X(t) >= j | there) = Σ_m w_m · B_j · P(NB(r + kx + m, c) >= kj - m)
///     B_j = (b + y)_(j-1) / (a + b + y)_(j-1)
///
/// Every sum has positive terms only: nothing cancels, nothing turns negative, and a = 1 is no special case,
/// unlike in the published hypergeometric forms, which this equals for k = 1.
record DropoutCustomer(double r, double alpha, double a, double b, int stages, Dropout dropout) {

    double logLikelihood(History h) {
        double n = r + (double) stages * h.repeats();
        double base =
                Gammas.rising(r, (long) stages * h.repeats()) + r * Math.log(alpha) - n * Math.log(alpha + h.age());
        double[] either = logHereAndGone(h);
        double rhythm = stages == 1 ? 0 : rhythm(h);
        double stay = dropout == Dropout.NEVER ? 0 : Gammas.betaRatio(a, b, h.repeats() + dropout.extra());
        return base + rhythm + stay + logSum(either[0], either[1]);
    }

    private double rhythm(History h) {
        if (h.repeats() == 0) {
            return 0;
        }
        double x = h.repeats();
        return (stages - 1) * x * Math.log(h.recency()) - Gammas.logGamma(stages * x) + Gammas.logGamma(x);
    }

    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        return high + Logs.log1p(Math.exp(Math.min(a, b) - high));
    }

    /// ln S2 (still here) and ln S1 (gone), see `DropoutLikelihood`.
    private double[] logHereAndGone(History h) {
        double n = r + (double) stages * h.repeats();
        double here = 1;
        double term = 1;
        double u = h.silence() / (alpha + h.age());
        for (int j = 1; j < stages; j++) {
            term *= (n + j - 1) * u / j;
            here += term;
        }
        boolean mayHaveLeft = dropout == Dropout.AFTER_EVERY || dropout == Dropout.AFTER_REPEAT && h.repeats() > 0;
        if (!mayHaveLeft) {
            return new double[] {Math.log(here), Double.NEGATIVE_INFINITY};
        }
        // ln((α + T) / (α + t_x)), exact also when the silence is short
        double gap = Logs.log1p(h.silence() / (alpha + h.recency()));
        double gone = Math.log(a / (b + h.repeats() + dropout.extra() - 1)) + n * gap;
        return new double[] {Math.log(here), gone};
    }

    double logProbabilityAlive(History h) {
        double[] either = logHereAndGone(h);
        double z = either[1] - either[0];
        return z > 0 ? -z - Logs.log1p(Math.exp(-z)) : -Logs.log1p(Math.exp(z));
    }

    double probabilityAlive(History h) {
        return Math.exp(logProbabilityAlive(h));
    }

    double expectedOrdersIfAlive(History h, double weeks) {
        Parameters.horizon(weeks);
        if (dropout == Dropout.NEVER && stages == 1) {
            return (r + h.repeats()) / (alpha + h.age()) * weeks;
        }
        double sum = 0;
        double[] passed = stagesPassed(h);
        for (int m = 0; m < stages; m++) {
            double n = r + (double) stages * h.repeats() + m;
            sum += passed[m] * StageCount.of(n, weeks / (alpha + h.age())).mean(m, stages, stay(h));
        }
        return sum;
    }

    double probabilityOfAtLeast(History h, double weeks, int orders) {
        Parameters.horizon(weeks);
        if (orders <= 0) {
            return 1;
        }
        double sum = 0;
        double[] passed = stagesPassed(h);
        for (int m = 0; m < stages; m++) {
            double n = r + (double) stages * h.repeats() + m;
            double reached = StageCount.of(n, weeks / (alpha + h.age())).atLeast((long) stages * orders - m);
            sum += passed[m] * reached;
        }
        return Math.min(1, probabilityAlive(h) * sum * Math.exp(stay(h).log(orders)));
    }

    OrderDistribution orders(History h, double weeks, OrderTally tally) {
        Parameters.horizon(weeks);
        double[] passed = stagesPassed(h);
        for (int m = 0; m < stages; m++) {
            double n = r + (double) stages * h.repeats() + m;
            StageCount.of(n, weeks / (alpha + h.age())).tally(m, stages, passed[m], tally);
        }
        return new OrderDistribution(tally.drain(probabilityAlive(h), stay(h)));
    }

    double expectedOrdersOfNewCustomer(double weeks) {
        Parameters.horizon(weeks);
        // A new customer has just bought: no repeat, no silence. P(alive) is 1 or, when the first purchase may be
        // the last, b / (a + b): both are what the history (0, 0, 0) says.
        History start = new History(0, 0, 0);
        return probabilityAlive(start) * expectedOrdersIfAlive(start, weeks);
    }

    /// Chances that 0, 1, … k - 1 stages have passed since the last purchase, given the customer is still there.
    private double[] stagesPassed(History h) {
        double n = r + (double) stages * h.repeats();
        double u = h.silence() / (alpha + h.age());
        double[] passed = new double[stages];
        double sum = 0;
        double term = 1;
        for (int j = 0; j < stages; j++) {
            passed[j] = term;
            sum += term;
            term *= (n + j) * u / (j + 1);
        }
        for (int j = 0; j < stages; j++) {
            passed[j] /= sum;
        }
        return passed;
    }

    private Stay stay(History h) {
        return dropout == Dropout.NEVER ? Stay.ALWAYS : new Stay(a, b + h.repeats() + dropout.extra());
    }

    Life random(RandomGenerator random) {
        double rate = Draws.gamma(random, r, alpha);
        double leaves = dropout == Dropout.NEVER ? 0 : Draws.beta(random, a, b);
        return new Life(rate, stages, leaves, dropout == Dropout.AFTER_EVERY, Double.POSITIVE_INFINITY);
    }
}
