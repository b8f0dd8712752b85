package perennial.collect.forms;

import java.time.Clock;
import org.springframework.stereotype.Component;
import perennial.collect.forms.store.PendingStore;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;

/// Every hour: forgets what nobody has confirmed in time.
@Component
class Expiry implements RecurringJob {

    private final PendingStore store;
    private final Clock clock;

    Expiry(PendingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forms.expiry";
    }

    @Override
    public String cron() {
        return "0 7 * * * *";
    }

    @Override
    public void run(Progress progress) {
        store.forget(clock.instant());
    }
}
