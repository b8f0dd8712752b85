package perennial.act.webhooks.sending;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import perennial.act.webhooks.store.MessageStore;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;

/// Every minute: sees what is new, comes back to what did not get through, and lets go of what is old.
@Component
class Rounds implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(30);

    private final CustomerNews news;
    private final MessageStore messages;
    private final Jobs jobs;
    private final Clock clock;

    Rounds(CustomerNews news, MessageStore messages, Jobs jobs, Clock clock) {
        this.news = news;
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks.rounds";
    }

    @Override
    public String cron() {
        return "40 * * * * *";
    }

    @Override
    public void run(Progress progress) {
        news.look();
        messages.due(clock.instant()).forEach(endpoint -> SendJob.ask(jobs, endpoint));
        messages.deleteBefore(clock.instant().minus(KEPT));
    }
}
