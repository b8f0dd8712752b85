package perennial.ground.mail.sending;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;
import perennial.ground.mail.store.LetterStore;

/// Every minute: comes back to what did not get through, and lets go of what is old.
@Component
class Rounds implements RecurringJob {

    /// For as long letters to one address are counted.
    private static final Duration COUNTED = Duration.ofDays(1);

    /// For as long the page can say that there was a letter.
    private static final Duration KEPT = Duration.ofDays(30);

    private final LetterStore letters;
    private final Jobs jobs;
    private final Clock clock;

    Rounds(LetterStore letters, Jobs jobs, Clock clock) {
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail.rounds";
    }

    @Override
    public String cron() {
        return "20 * * * * *";
    }

    @Override
    public void run(Progress progress) {
        var now = clock.instant();
        letters.tidy(now, Trouble.Kind.TOO_LATE.key(), now.minus(COUNTED), now.minus(KEPT));
        if (letters.isAnyDue(now)) {
            jobs.refresh(SendJob.TYPE, new SendJob.Due(), SendJob.KEY);
        }
    }
}
