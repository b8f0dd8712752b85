package perennial.ground.refresh;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;

/// After a change by hand the figures follow, but not at once: one refresh a little later serves all changes made
/// meanwhile.
@Component
public class LaterRefresh implements Job<LaterRefresh.Soon> {

    public static final JobType<Soon> TYPE = new JobType<>("refresh.soon", Soon.class);

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    public record Soon() {}

    private final Jobs jobs;
    private final Clock clock;

    LaterRefresh(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Part of the caller's transaction, as all asking for work is.
    public void ask() {
        jobs.enqueue(TYPE, new Soon(), RefreshJob.KEY, clock.instant().plus(PATIENCE));
    }

    @Override
    public JobType<Soon> type() {
        return TYPE;
    }

    @Override
    public void run(Soon soon, Progress progress) {
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
    }
}
