package perennial.act.webhooks.sending;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;

/// Sends what is due to one endpoint.
@Component
public class SendJob implements Job<SendJob.Where> {

    static final JobType<Where> TYPE = new JobType<>("webhooks.send", Where.class);

    public record Where(long endpoint) {}

    private final Sending sending;

    SendJob(Sending sending) {
        this.sending = sending;
    }

    /// Part of the caller's transaction.
    public static void ask(Jobs jobs, long endpoint) {
        jobs.refresh(TYPE, new Where(endpoint), Long.toString(endpoint));
    }

    @Override
    public JobType<Where> type() {
        return TYPE;
    }

    @Override
    public void run(Where where, Progress progress) {
        sending.send(where.endpoint());
    }
}
