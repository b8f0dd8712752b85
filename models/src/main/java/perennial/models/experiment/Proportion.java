package perennial.models.experiment;

/// So many of so many: openers of receivers, buyers of visitors.
///
/// @param hits from 0 to `trials`
/// @param trials 0 or more
public record Proportion(long hits, long trials) {

    public Proportion {
        if (hits < 0 || trials < hits) {
            throw new IllegalArgumentException("hits must lie in [0, trials " + trials + "], was " + hits);
        }
    }

    /// Hits over trials.
    ///
    /// @throws IllegalStateException without trials: then there is no share
    public double share() {
        if (trials == 0) {
            throw new IllegalStateException("a share needs at least one trial, got none");
        }
        return (double) hits / trials;
    }

    /// The share with Wilson's limits, sensible also for 0 of 20.
    ///
    /// @param level usually .95
    /// @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
    public Interval wilson(double level) {
        double z = Normals.twoSided(level);
        double p = share();
        double n = trials;
        double shrink = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / shrink;
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / shrink;
        // 0 of n and n of n: the limit is the end itself, not a rounding error beside it
        double low = hits == 0 ? 0 : Math.max(0, centre - reach);
        double high = hits == trials ? 1 : Math.min(1, centre + reach);
        return new Interval(p, low, high);
    }

    /// How much larger this share is than another, with Newcombe's limits.
    ///
    /// @param level usually .95
    /// @see <a
    ///     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe
    ///     (1998), method 10</a>
    public Interval above(Proportion other, double level) {
        Interval mine = wilson(level);
        Interval theirs = other.wilson(level);
        double difference = mine.estimate() - theirs.estimate();
        double down = Math.hypot(mine.estimate() - mine.low(), theirs.high() - theirs.estimate());
        double up = Math.hypot(mine.high() - mine.estimate(), theirs.estimate() - theirs.low());
        return new Interval(difference, difference - down, difference + up);
    }

    /// Chance in [0, 1] to see a difference at least this large, either way, if there is none (pooled z-test).
    ///
    /// 1 when both are all hits or none.
    public double chanceIfEqual(Proportion other) {
        double pooled = (double) (hits + other.hits) / (trials + other.trials);
        double variance = pooled * (1 - pooled) * (1d / trials + 1d / other.trials);
        double difference = share() - other.share();
        return variance == 0 ? 1 : Normals.twoSidedChance(difference / Math.sqrt(variance));
    }
}
