package perennial.ground.privacy;

import org.springframework.stereotype.Component;
import perennial.ground.access.UserId;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Progress;

/// Erases a person. Its payload says nothing about them but the number.
@Component
class EraseJob implements Job<EraseJob.Whom> {

    static final JobType<Whom> TYPE = new JobType<>("privacy.erase", Whom.class);

    record Whom(long customerId, long askedBy) {}

    private final Erasure erasure;

    EraseJob(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public JobType<Whom> type() {
        return TYPE;
    }

    @Override
    public void run(Whom whom, Progress progress) {
        progress.report(0, 0, "privacy.erasing");
        erasure.run(whom.customerId(), new UserId(whom.askedBy()));
    }
}
