package perennial.models;

import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;
import perennial.models.numeric.Draws;

/// The hidden life of one customer: how fast they buy, how easily they leave.
///
/// @param stageRate stages of the rhythm a week, 0 or more
/// @param stages between two purchases, 1 or more
/// @param chanceToLeave at a purchase, in [0, 1]
/// @param mayLeaveAtFirst whether the first purchase may be the last
/// @param stay weeks after which they leave whatever happens; infinite if they only leave at purchases
public record Life(double stageRate, int stages, double chanceToLeave, boolean mayLeaveAtFirst, double stay) {

    /// Lives through some weeks from the first purchase.
    ///
    /// @param weeks how long is looked at
    /// @param repeats told the time of each repeat purchase, in weeks since the first
    /// @return when the customer left, in weeks since the first purchase; infinite if not within these weeks
    public double live(double weeks, RandomGenerator random, DoubleConsumer repeats) {
        if (mayLeaveAtFirst && random.nextDouble() < chanceToLeave) {
            return 0;
        }
        double end = Math.min(weeks, stay);
        double time = 0;
        while (stageRate > 0) {
            for (int stage = 0; stage < stages; stage++) {
                time += Draws.exponential(random, stageRate);
            }
            if (time > end) {
                break;
            }
            repeats.accept(time);
            if (random.nextDouble() < chanceToLeave) {
                return time;
            }
        }
        return stay <= weeks ? stay : Double.POSITIVE_INFINITY;
    }
}
