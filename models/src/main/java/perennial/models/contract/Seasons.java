package perennial.models.contract;

import java.util.LinkedHashMap;
import java.util.Map;

/// Customers who have one chance to act a period (a yearly gift, a weekly market), by what they did.
///
/// Equal ones are counted once.
public final class Seasons {

    /// What one customer did.
    ///
    /// @param acts periods in which they acted, 0 to `last`
    /// @param last the last period in which they acted, 0 for never, at most `periods`
    /// @param periods under observation, 0 or more
    public record Season(int acts, int last, int periods) {

        public Season {
            if (acts < 0 || last < acts || periods < last) {
                throw new IllegalArgumentException(
                        "need 0 <= acts <= last <= periods, were " + acts + ", " + last + " and " + periods);
            }
            if (acts == 0 && last > 0) {
                throw new IllegalArgumentException("last must be 0 when there are no acts, was " + last);
            }
        }
    }

    private final Map<Season, Double> weights = new LinkedHashMap<>();

    /// Counts customers.
    ///
    /// @param weight how many, 0 or more
    public Seasons add(Season season, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight must be 0 or more and finite, was " + weight);
        }
        weights.merge(season, weight, Double::sum);
        return this;
    }

    /// All customers together.
    public double customers() {
        return weights.values().stream().mapToDouble(w -> w).sum();
    }

    /// The different ones with their weights.
    public Map<Season, Double> weights() {
        return java.util.Collections.unmodifiableMap(weights);
    }
}
