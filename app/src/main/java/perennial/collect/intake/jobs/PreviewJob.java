package perennial.collect.intake.jobs;

import org.springframework.stereotype.Component;
import perennial.collect.intake.Imports;
import perennial.collect.intake.reading.Refusal;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Progress;

/// Looks at a file and, unless somebody has to be asked first, finds out what it would change.
@Component
public class PreviewJob implements Job<ImportId> {

    public static final JobType<ImportId> TYPE = new JobType<>("intake.preview", ImportId.class);

    private final Imports imports;

    PreviewJob(Imports imports) {
        this.imports = imports;
    }

    @Override
    public JobType<ImportId> type() {
        return TYPE;
    }

    @Override
    public void run(ImportId file, Progress progress) {
        var told = new JobProgress(progress);
        try {
            told.report("intake.step.looking", 0, 0);
            var looked = imports.look(file.id());
            var mapping = imports.find(file.id()).orElseThrow().mapping();
            if (mapping == null && looked.interpretation().needsNobody()) {
                mapping = looked.interpretation().mapping();
                imports.settle(file.id(), mapping);
            }
            if (mapping != null) {
                imports.preview(file.id(), told);
            }
        } catch (Refusal | JobProgress.Cancelled kept) {
            // the import's own row says so, in words for its owner
        }
    }
}
