package perennial.models.learn;

import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// What one feature does to the answer, everything else equal.
///
/// That two things go together doesn't mean that one makes the other; only an experiment shows that.
///
/// @param name of the feature
/// @param coefficient change of the answer, or of the log odds of yes, with one unit more
/// @param error standard error of the coefficient
/// @param odds whether the answer is yes or no, and the coefficient about log odds
public record Effect(String name, double coefficient, double error, boolean odds) {

    private static final double REACH = 1.959963984540054;

    /// Lower 95 % limit of the coefficient.
    public double low() {
        return coefficient - REACH * error;
    }

    /// Upper 95 % limit of the coefficient.
    public double high() {
        return coefficient + REACH * error;
    }

    /// Chance in [0, 1] of a coefficient at least this far from 0 if there is no effect.
    public double chanceIfNone() {
        if (error == 0) {
            return coefficient == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(coefficient / error)));
    }

    /// By what the odds of yes are multiplied with one unit more; only of use when `odds`.
    public double oddsFactor() {
        return Math.exp(coefficient);
    }

    /// The effect in English words.
    public String reading() {
        if (low() < 0 && high() > 0) {
            return String.format(Locale.ROOT, "%s: no effect that could be told from chance", name);
        }
        if (!odds) {
            return String.format(
                    Locale.ROOT, "%s: one more goes with %+.3g (%+.3g to %+.3g)", name, coefficient, low(), high());
        }
        double percent = 100 * Math.abs(Math.expm1(coefficient));
        String direction = coefficient > 0 ? "higher" : "lower";
        return String.format(Locale.ROOT, "%s: one more goes with %.0f %% %s odds", name, percent, direction);
    }
}
