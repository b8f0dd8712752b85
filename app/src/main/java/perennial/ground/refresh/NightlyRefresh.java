package perennial.ground.refresh;

import org.springframework.stereotype.Component;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;

/// Time passes even when nobody buys: who was on time yesterday may be overdue today.
@Component
class NightlyRefresh implements RecurringJob {

    private final Refresh refresh;

    NightlyRefresh(Refresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "refresh.nightly";
    }

    @Override
    public String cron() {
        return "0 10 3 * * *";
    }

    @Override
    public void run(Progress progress) {
        refresh.run(refresh.standpoint(), (step, done, total) -> progress.report(done, total, step));
    }
}
