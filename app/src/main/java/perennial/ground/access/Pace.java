package perennial.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often one network may do something that is open to everybody: a number at once, and after that one more each
/// time a while has passed.
///
/// Kept in memory: a restart forgives, which is no gain to anybody. Of more networks than [#MOST] the one that was
/// quiet for longest is forgotten, so that many callers can't fill the memory.
public final class Pace {

    static final int MOST = 20_000;

    private final int atOnce;
    private final Duration oneMoreAfter;
    private final Clock clock;

    private final Map<String, Purse> purses = new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Purse> eldest) {
            return size() > MOST;
        }
    };

    public Pace(int atOnce, Duration oneMoreAfter, Clock clock) {
        if (atOnce < 1 || !oneMoreAfter.isPositive()) {
            throw new IllegalArgumentException("a pace allows something, was " + atOnce + " each " + oneMoreAfter);
        }
        this.atOnce = atOnce;
        this.oneMoreAfter = oneMoreAfter;
        this.clock = clock;
    }

    /// What is left to spend, and when a coin was last put in.
    private record Purse(int left, Instant filledAt) {}

    /// Counts one more call.
    ///
    /// @param address from which somebody calls
    /// @return how long to wait; zero for "go on"
    public synchronized Duration ask(String address) {
        var network = Network.of(address);
        var now = clock.instant();
        var purse = filled(purses.get(network), now);
        if (purse.left() == 0) {
            purses.put(network, purse);
            return Duration.between(now, purse.filledAt().plus(oneMoreAfter));
        }
        purses.put(network, new Purse(purse.left() - 1, purse.filledAt()));
        return Duration.ZERO;
    }

    /// A clock that was set back must lock nobody out: they start anew.
    private Purse filled(@Nullable Purse before, Instant now) {
        if (before == null || now.isBefore(before.filledAt())) {
            return new Purse(atOnce, now);
        }
        long coins = Duration.between(before.filledAt(), now).dividedBy(oneMoreAfter);
        return before.left() + coins >= atOnce
                ? new Purse(atOnce, now)
                : new Purse((int) (before.left() + coins), before.filledAt().plus(oneMoreAfter.multipliedBy(coins)));
    }
}
