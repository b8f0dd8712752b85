package perennial.collect.connectors.reading;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;

/// Comes back to what could not be read because something was away, and lets go of what is old.
@Component
class Upkeep implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(30);

    private final DeliveryStore deliveries;
    private final Jobs jobs;
    private final Clock clock;

    Upkeep(DeliveryStore deliveries, Jobs jobs, Clock clock) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "connectors.upkeep";
    }

    @Override
    public String cron() {
        return "20 */10 * * * *";
    }

    @Override
    public void run(Progress progress) {
        deliveries.withWork().forEach(connection -> ReadJob.ask(jobs, connection));
        deliveries.deleteBefore(clock.instant().minus(KEPT));
    }
}
