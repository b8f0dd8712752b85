package perennial.collect.customers.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;
import perennial.ground.jobs.Run;

/// Looks for customers who may be one: every night, and when somebody wants to know now.
@Component
public class FindDuplicatesJob implements Job<FindDuplicatesJob.All>, RecurringJob {

    static final JobType<All> TYPE = new JobType<>("customers.duplicates", All.class);

    private static final String KEY = "all";

    public record All() {}

    private final DuplicateSearch search;
    private final Jobs jobs;

    FindDuplicatesJob(DuplicateSearch search, Jobs jobs) {
        this.search = search;
        this.jobs = jobs;
    }

    public void ask() {
        jobs.enqueue(TYPE, new All(), KEY);
    }

    /// How far the last look is; empty if nobody asked for one yet.
    public Optional<Run> last() {
        return jobs.find(TYPE, KEY);
    }

    @Override
    public JobType<All> type() {
        return TYPE;
    }

    @Override
    public void run(All all, Progress progress) {
        run(progress);
    }

    @Override
    public String name() {
        return "customers.duplicates-nightly";
    }

    @Override
    public String cron() {
        return "0 10 3 * * *";
    }

    @Override
    public void run(Progress progress) {
        progress.report(0, 0, "customers.duplicates.looking");
        search.look();
    }
}
