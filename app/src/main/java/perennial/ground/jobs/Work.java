package perennial.ground.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.databind.json.JsonMapper;

/// A job as the runner sees it: a name, something to do, and perhaps a next time.
interface Work {

    String name();

    void run(String payload, Progress progress) throws Exception;

    /// When it is due after a moment; empty for work that is done only when somebody asks.
    Optional<Instant> after(Instant moment);

    static <P extends Record> Work asked(Job<P> job, JsonMapper json) {
        return new Work() {
            @Override
            public String name() {
                return job.type().name();
            }

            @Override
            public void run(String payload, Progress progress) throws Exception {
                job.run(json.readValue(payload, job.type().payload()), progress);
            }

            @Override
            public Optional<Instant> after(Instant moment) {
                return Optional.empty();
            }
        };
    }

    static Work recurring(RecurringJob job, Supplier<ZoneId> zone) {
        var cron = CronExpression.parse(job.cron());
        return new Work() {
            @Override
            public String name() {
                return job.name();
            }

            @Override
            public void run(String payload, Progress progress) throws Exception {
                job.run(progress);
            }

            @Override
            public Optional<Instant> after(Instant moment) {
                return Optional.ofNullable(cron.next(moment.atZone(zone.get()))).map(next -> next.toInstant());
            }
        };
    }
}
