package perennial.collect.connectors.reading;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Job;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;

/// Reads what waits of one connection.
@Component
public class ReadJob implements Job<ReadJob.Which> {

    static final JobType<Which> TYPE = new JobType<>("connectors.read", Which.class);

    public record Which(long connection) {}

    private final DeliveryReader reader;

    ReadJob(DeliveryReader reader) {
        this.reader = reader;
    }

    /// Part of the caller's transaction.
    public static void ask(Jobs jobs, long connection) {
        jobs.refresh(TYPE, new Which(connection), Long.toString(connection));
    }

    @Override
    public JobType<Which> type() {
        return TYPE;
    }

    @Override
    public void run(Which which, Progress progress) {
        reader.read(which.connection());
    }
}
