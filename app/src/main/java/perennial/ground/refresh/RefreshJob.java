package perennial.ground.refresh;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Progress;

/// Refreshes everything, later and once, however many ask for it.
@Component
public class RefreshJob implements Job<RefreshJob.Everything> {

    public static final JobType<Everything> TYPE = new JobType<>("refresh.everything", Everything.class);

    /// The key under which everybody asks for the same work.
    public static final String KEY = "everything";

    public record Everything() {}

    private final Refresh refresh;

    RefreshJob(Refresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public JobType<Everything> type() {
        return TYPE;
    }

    @Override
    public void run(Everything nothing, Progress progress) {
        refresh.run(refresh.standpoint(), (step, done, total) -> progress.report(done, total, step));
    }
}
