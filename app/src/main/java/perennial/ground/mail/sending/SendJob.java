package perennial.ground.mail.sending;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Progress;

/// Sends what is due. One at a time, so that a server sees one line of ours.
@Component
public class SendJob implements Job<SendJob.Due> {

    public static final JobType<Due> TYPE = new JobType<>("mail.send", Due.class);

    public static final String KEY = "letters";

    public record Due() {}

    private final Sending sending;

    SendJob(Sending sending) {
        this.sending = sending;
    }

    @Override
    public JobType<Due> type() {
        return TYPE;
    }

    @Override
    public void run(Due due, Progress progress) {
        sending.send();
    }
}
