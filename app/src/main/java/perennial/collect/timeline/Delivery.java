package perennial.collect.timeline;

import java.time.Instant;
import java.util.List;

/// What one request brings: it is written whole or not at all.
public record Delivery(Instant receivedAt, List<Arrival> arrivals, List<Rejection> rejections) {

    /// What became of an arrival.
    public enum Fate {
        STORED,
        /// It had arrived before.
        DUPLICATE,
        /// The database can't hold it.
        REFUSED
    }

    int weight() {
        int weight = 0;
        for (var arrival : arrivals) weight += arrival.weight();
        for (var rejection : rejections) weight += 200 + rejection.body().length();
        return weight;
    }
}
