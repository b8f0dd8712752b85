package perennial.collect.intake.jobs;

import perennial.ground.shared.Progress;

/// Tells a job's watchers how far an import is, and ends it when one of them asks for that.
record JobProgress(perennial.ground.jobs.Progress job) implements Progress {

    @Override
    public void report(String step, long done, long total) {
        if (job.cancelRequested()) {
            throw new Cancelled();
        }
        job.report(done, total, step);
    }
}
