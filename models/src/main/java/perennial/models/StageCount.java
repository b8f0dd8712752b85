package perennial.models;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import perennial.models.numeric.Gammas;
import perennial.models.numeric.Logs;

/// How many stages of a rhythm pass in a time to come: Poisson with a gamma rate, that is negative binomial.
///
///     P(N = i) = Γ(n + i) / (Γ(n) i!) · c^i / (1 + c)^(n + i)
///
/// @param n shape, above 0
/// @param c time to come over time scale, 0 or more; above a million it is taken as a million, so that sums end
/// @param logNone ln P(N = 0), kept because it is asked for again and again
record StageCount(double n, double c, double logNone) {

    private static final double NEGLIGIBLE = 1e-17;
    private static final double LONGEST = 1e6;

    static StageCount of(double n, double c) {
        double time = Math.min(c, LONGEST);
        return new StageCount(n, time, -n * Logs.log1p(time));
    }

    /// Σ_i P(N = i) · (expected purchases when i stages pass): purchase j happens at stage kj - m if the customer
    /// stayed.
    ///
    /// @param passed m, stages already passed
    /// @param stages k, stages a purchase
    double mean(int passed, int stages, Stay stay) {
        if (c == 0) {
            return 0;
        }
        long first = first();
        double ratio = c / (1 + c);
        double mode = (n - 1) * c;
        // Terms are scaled so that the first is 1; the scale is known when the first is P(N = 0), else it drops out.
        double term = 1;
        double mass = 0;
        double sum = 0;
        double orders = 0;
        double staying = 1;
        long bought = 0;
        for (long i = first; ; i++) {
            long reached = (i + passed) / stages;
            for (; bought < reached; bought++) {
                orders += staying;
                staying *= stay.next(bought);
            }
            mass += term;
            double added = term * orders;
            sum += added;
            if (i > mode && term <= NEGLIGIBLE * mass && tail(i, ratio) * added <= NEGLIGIBLE * 10 * sum) {
                break;
            }
            term *= (n + i) / (i + 1) * ratio;
        }
        return reachesNone() ? sum * Math.exp(logNone) : sum / mass;
    }

    /// Adds the chances of 0, 1, 2 … times k stages to a tally, without the chance to have stayed.
    ///
    /// @param weight by which all chances are multiplied
    void tally(int passed, int stages, double weight, OrderTally tally) {
        if (c == 0) {
            tally.add(0, weight);
            return;
        }
        long first = first();
        double ratio = c / (1 + c);
        double mode = (n - 1) * c;
        double scale = weight * (reachesNone() ? Math.exp(logNone) : 1 / mass(first));
        double term = scale;
        double sum = 0;
        for (long i = first; ; i++) {
            tally.add((i + passed) / stages, term);
            sum += term;
            if (i > mode && term <= 1e-14 * sum && tail(i, ratio) * term <= 1e-13 * weight) {
                return;
            }
            term *= (n + i) / (i + 1) * ratio;
        }
    }

    /// The sum of all terms when the first is 1.
    private double mass(long first) {
        double ratio = c / (1 + c);
        double mode = (n - 1) * c;
        double term = 1;
        double mass = 0;
        for (long i = first; i <= mode || term > NEGLIGIBLE * mass; i++) {
            mass += term;
            term *= (n + i) / (i + 1) * ratio;
        }
        return mass;
    }

    /// About how many times the last term is still to come.
    private double tail(long i, double ratio) {
        double shrink = (n + i) / (i + 1) * ratio;
        return shrink < 1 ? 1 / (1 - shrink) : Double.POSITIVE_INFINITY;
    }

    /// Whether P(N = 0) isn't too small for a double.
    private boolean reachesNone() {
        return logNone > -600;
    }

    /// Where to start summing: 0, or where the chance is e^-60 of that of the mode.
    private long first() {
        if (reachesNone()) {
            return 0;
        }
        long low = 0;
        long high = Math.max(0, (long) ((n - 1) * c));
        double enough = logTerm(high) - 60;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (logTerm(middle) >= enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double logTerm(long i) {
        return Gammas.logGamma(n + i) - Gammas.logGamma(i + 1d) - i * Logs.log1p(1 / c);
    }

    /// P(N >= count).
    double atLeast(long count) {
        if (count <= 0) {
            return 1;
        }
        if (c == 0) {
            return 0;
        }
        if (count == 1) {
            return -Math.expm1(logNone);
        }
        return RegularizedBeta.value(c / (1 + c), count, n);
    }
}
