package perennial.collect.intake.jobs;

import org.springframework.stereotype.Component;
import perennial.collect.intake.Imports;
import perennial.collect.intake.reading.Refusal;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.refresh.RefreshJob;

/// Writes an import, then has everything that follows from it worked out anew.
@Component
public class ApplyJob implements Job<ImportId> {

    public static final JobType<ImportId> TYPE = new JobType<>("intake.apply", ImportId.class);

    private final Imports imports;
    private final Jobs jobs;

    ApplyJob(Imports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @Override
    public JobType<ImportId> type() {
        return TYPE;
    }

    @Override
    public void run(ImportId file, Progress progress) {
        try {
            imports.apply(file.id(), new JobProgress(progress));
            jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
        } catch (Refusal | JobProgress.Cancelled kept) {
            // nothing was written; the import's own row says why, or it waits as it was
        }
    }
}
