package perennial.collect.orders;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.refresh.RefreshJob;

/// Prices every order anew after a rate has changed, then has everything that follows from it worked out.
@Component
public class RepriceJob implements Job<RepriceJob.Everything> {

    public static final JobType<Everything> TYPE = new JobType<>("orders.reprice", Everything.class);

    /// The key under which everybody asks for the same work.
    public static final String KEY = "everything";

    public record Everything() {}

    private final Repricing repricing;
    private final Jobs jobs;

    RepriceJob(Repricing repricing, Jobs jobs) {
        this.repricing = repricing;
        this.jobs = jobs;
    }

    @Override
    public JobType<Everything> type() {
        return TYPE;
    }

    @Override
    public void run(Everything nothing, Progress progress) {
        progress.report(0, 1, "orders.following");
        repricing.run();
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
    }
}
