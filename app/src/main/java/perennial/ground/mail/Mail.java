package perennial.ground.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.jobs.Jobs;
import perennial.ground.mail.sending.Sealed;
import perennial.ground.mail.sending.SendJob;
import perennial.ground.mail.store.LetterStore;

/// Takes letters to be sent.
///
/// Letters are asked for by people nobody knows, too, so that there are limits: few to one address, so that nobody can
/// fill a stranger's letter box by our hand, and not too many in all, so that our name as a sender stays good.
@Component
public class Mail {

    public static final int TO_ONE_AN_HOUR = 3;
    static final int TO_ONE_A_DAY = 8;
    static final int TO_ALL_AN_HOUR = 500;

    private final MailSettings settings;
    private final LetterStore letters;
    private final Sealed sealed;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Mail(
            MailSettings settings,
            LetterStore letters,
            Sealed sealed,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.sealed = sealed;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of a letter.
    public enum Posted {
        /// It is sent as soon as it can be, if and when the caller's transaction commits.
        ON_ITS_WAY,
        /// As many were sent there, or in all, as may be for now.
        TOO_MANY,
        /// No letter can be sent to such an address.
        NO_ADDRESS
    }

    /// Whether there is a server to send letters through. Without one they wait.
    public boolean isSetUp() {
        return settings.server().isPresent();
    }

    /// Part of the caller's transaction, if there is one.
    public Posted post(Letter letter) {
        var to = Mailbox.of("", letter.to());
        if (to.isEmpty()) {
            return Posted.NO_ADDRESS;
        }
        var mark = sealed.mark(to.get().address());
        var now = clock.instant();
        return transaction.execute(status -> {
            letters.lock();
            var hour = letters.since(mark, now.minus(Duration.ofHours(1)));
            var day = letters.since(mark, now.minus(Duration.ofDays(1)));
            if (hour.toOne() >= TO_ONE_AN_HOUR || day.toOne() >= TO_ONE_A_DAY || hour.toAll() >= TO_ALL_AN_HOUR) {
                return Posted.TOO_MANY;
            }
            letters.add(sealed.of(letter, to.get(), mark, now));
            jobs.refresh(SendJob.TYPE, new SendJob.Due(), SendJob.KEY);
            return Posted.ON_ITS_WAY;
        });
    }
}
