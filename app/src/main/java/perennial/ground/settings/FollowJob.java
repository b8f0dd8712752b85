package perennial.ground.settings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.refresh.RefreshJob;
import perennial.ground.shared.BusinessSettings;

/// Brings everything in line with the business as it is now, then has it all refreshed.
///
/// What the numbers were in line with before is kept in the database until this commits. So nothing is lost when the
/// program dies in between, or when somebody changes their mind twice in a minute.
@Component
public class FollowJob implements Job<FollowJob.Everything> {

    static final JobType<Everything> TYPE = new JobType<>("settings.follow", Everything.class);
    static final String KEY = "business";

    public record Everything() {}

    private final List<BusinessReaction> reactions;
    private final BusinessSettings settings;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    public FollowJob(
            List<BusinessReaction> reactions, BusinessSettings settings, Jobs jobs, TransactionOperations transaction) {
        this.reactions = reactions;
        this.settings = settings;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public JobType<Everything> type() {
        return TYPE;
    }

    @Override
    public void run(Everything nothing, Progress progress) {
        transaction.executeWithoutResult(status -> {
            var before = settings.reckoned();
            var now = settings.fresh();
            if (!now.reckonsLike(before)) {
                int done = 0;
                for (var reaction : reactions) {
                    progress.report(done++, reactions.size(), reaction.key() + ".following");
                    reaction.follow(before, now);
                }
            }
            settings.reckonedIsNow(now);
            jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
        });
    }
}
