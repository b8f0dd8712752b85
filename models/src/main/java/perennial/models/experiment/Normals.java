package perennial.models.experiment;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
final class Normals {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normals() {}

    /// The score beyond which, on both sides together, lies 1 - level.
    static double twoSided(double level) {
        return -STANDARD.inverseCumulativeProbability((1 - Interval.level(level)) / 2);
    }

    static double quantile(double chance) {
        return STANDARD.inverseCumulativeProbability(chance);
    }

    static double above(double score) {
        return STANDARD.survivalProbability(score);
    }

    static double below(double score) {
        return STANDARD.cumulativeProbability(score);
    }

    /// Chance of a score at least as far from 0, either side.
    static double twoSidedChance(double score) {
        return Math.min(1, 2 * above(Math.abs(score)));
    }
}
