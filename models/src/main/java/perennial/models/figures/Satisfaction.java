package perennial.models.figures;

import java.util.Optional;
import java.util.OptionalDouble;
import perennial.models.experiment.Interval;

/// Figures from what customers answer.
public final class Satisfaction {

    /// Answers below which a figure is to be shown with a warning.
    public static final int FEW = 30;

    private static final double REACH = 1.959963984540054;

    private Satisfaction() {}

    /// Net promoter score, from -100 to 100, with 95 % limits; empty without answers.
    ///
    /// @param promoters who answered 9 or 10
    /// @param passives who answered 7 or 8
    /// @param detractors who answered 0 to 6
    public static Optional<Interval> netPromoterScore(long promoters, long passives, long detractors) {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException(
                    "answers must be 0 or more, were " + promoters + ", " + passives + ", " + detractors);
        }
        double n = (double) promoters + passives + detractors;
        if (n == 0) {
            return Optional.empty();
        }
        double p = promoters / n;
        double d = detractors / n;
        double reach = REACH * Math.sqrt((p + d - (p - d) * (p - d)) / n);
        return Optional.of(new Interval(
                100 * (p - d), Math.max(-100, 100 * (p - d - reach)), Math.min(100, 100 * (p - d + reach))));
    }

    /// Customer satisfaction: share of answers in the top two boxes; empty without answers.
    public static OptionalDouble satisfaction(long topTwo, long answers) {
        return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) topTwo / answers);
    }

    /// Customer effort on the scale from 1 (hard) to 7 (easy).
    ///
    /// @param mean of the answers
    /// @param easy share that answered 5, 6 or 7
    public record Effort(double mean, double easy) {}

    /// Customer effort score; empty without answers.
    ///
    /// The old scale from 1 (easy) to 5 (hard) has the opposite sign and must be turned before.
    ///
    /// @param answers each from 1 to 7
    public static Optional<Effort> effort(int... answers) {
        double sum = 0;
        double easy = 0;
        for (int answer : answers) {
            if (answer < 1 || answer > 7) {
                throw new IllegalArgumentException("answers must lie in [1, 7], one is " + answer);
            }
            sum += answer;
            easy += answer >= 5 ? 1 : 0;
        }
        return answers.length == 0
                ? Optional.empty()
                : Optional.of(new Effort(sum / answers.length, easy / answers.length));
    }
}
