package perennial.collect.events.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import perennial.collect.events.reading.Item;
import perennial.collect.events.reading.Mending;
import perennial.collect.events.reading.ToldAgain;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.LeftAside;
import perennial.collect.timeline.LeftAside.Cause;
import perennial.collect.timeline.LeftAside.Kept;

/// Puts events that were left aside into the log after all. What is still wrong stays where it is; what is told twice,
/// because the power failed in between, counts once.
@Component
class Retelling {

    private static final int AT_ONCE = 200;
    private static final int PATIENCE_SECONDS = 20;

    private final LeftAside aside;
    private final EventLog log;
    private final Clock clock;

    Retelling(LeftAside aside, EventLog log, Clock clock) {
        this.aside = aside;
        this.log = log;
        this.clock = clock;
    }

    /// How many of them would be taken, out of the first few hundred.
    int wouldBeTaken(List<Kept> some, Mending mending) {
        return (int) some.stream()
                .filter(kept -> kept.isWhole() && ToldAgain.read(kept, mending) instanceof Item.Taken)
                .count();
    }

    /// All with the same cause.
    ///
    /// @return how many were taken
    int all(Cause cause, Mending mending) {
        int taken = 0;
        long after = 0;
        for (var some = aside.of(cause, after, AT_ONCE); !some.isEmpty(); some = aside.of(cause, after, AT_ONCE)) {
            after = some.getLast().id();
            taken += some(some, mending);
        }
        return taken;
    }

    private int some(List<Kept> some, Mending mending) {
        var told = new ArrayList<Long>();
        var arrivals = new ArrayList<Arrival>();
        for (var kept : some) {
            if (kept.isWhole() && ToldAgain.read(kept, mending) instanceof Item.Taken(Arrival arrival)) {
                told.add(kept.id());
                arrivals.add(arrival);
            }
        }
        if (told.isEmpty()) {
            return 0;
        }
        var fates = append(arrivals);
        var settled = new ArrayList<Long>();
        for (int i = 0; i < told.size(); i++) {
            if (fates.get(i) != Fate.REFUSED) settled.add(told.get(i));
        }
        aside.settle(settled);
        return settled.size();
    }

    private List<Fate> append(List<Arrival> arrivals) {
        try {
            return log.append(new Delivery(clock.instant(), arrivals, List.of()))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException databaseAway) {
            throw new IllegalStateException("the log can't be written", databaseAway);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
