package perennial.ground.refresh;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Progress;

/// Runs every step for everybody.
@Component
public class Refresh {

    /// Records this much older than today are a look back, not a quiet month: the picture is then drawn as of their
    /// end.
    static final int STALE_DAYS = 45;

    private final List<RefreshStep> steps;
    private final NewestRecord newest;
    private final BusinessSettings business;
    private final Clock clock;

    /// @param steps in the order in which they may begin
    public Refresh(List<RefreshStep> steps, NewestRecord newest, BusinessSettings business, Clock clock) {
        this.steps = checked(steps);
        this.newest = newest;
        this.business = business;
        this.clock = clock;
    }

    /// As of tonight, or, if the newest record is older than [#STALE_DAYS], as of the night after it.
    public Standpoint standpoint() {
        var zone = business.business().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var last = newest.day()
                .filter(day -> day.isBefore(today.minusDays(STALE_DAYS)))
                .orElse(today);
        return new Standpoint(last.plusDays(1), zone);
    }

    /// The last day on which anything was recorded.
    public Optional<LocalDate> newest() {
        return newest.day();
    }

    public void run(Standpoint standpoint, Progress progress) {
        new Course(steps, standpoint, progress).run();
    }

    /// Some of the steps only, for whoever measures them.
    public Refresh with(List<RefreshStep> some) {
        return new Refresh(some, newest, business, clock);
    }

    /// A step that waits for one that doesn't come before it would wait for ever.
    static List<RefreshStep> checked(List<RefreshStep> steps) {
        var earlier = new HashSet<String>();
        for (var step : steps) {
            if (!earlier.containsAll(step.needs())) {
                throw new IllegalArgumentException(
                        "the step " + step.key() + " needs " + step.needs() + ", but before it come only " + earlier);
            }
            earlier.add(step.key());
        }
        return List.copyOf(steps);
    }
}
