package perennial.collect.sample.web;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.refresh.RefreshJob;

/// Loads the sample business, which takes a while.
@Component
class SampleJob implements Job<SampleJob.Load> {

    static final JobType<Load> TYPE = new JobType<>("sample.load", Load.class);

    static final String KEY = "sample";

    record Load() {}

    private final SampleShelf shelf;
    private final Jobs jobs;

    SampleJob(SampleShelf shelf, Jobs jobs) {
        this.shelf = shelf;
        this.jobs = jobs;
    }

    @Override
    public JobType<Load> type() {
        return TYPE;
    }

    @Override
    public void run(Load nothing, Progress progress) {
        shelf.load((step, done, total) -> progress.report(done, total, step));
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
    }
}
