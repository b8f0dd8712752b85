package perennial.ground.access.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Network;
import perennial.ground.access.Secrets;
import perennial.ground.access.store.AttemptStore;
import perennial.ground.access.store.AttemptStore.Failures;

/// Lets people guess, but ever more slowly.
///
/// Counted are failures of the last quarter of an hour: of one account from one address, of one account from
/// anywhere, and of one address for any account. Who has been here before from this address is not made to wait for
/// what others do to the account elsewhere. An account that does not exist is treated like one that does.
@Component
public class Throttle {

    static final int TRIES_HERE = 5;
    static final int TRIES_PER_ACCOUNT = 30;
    static final int TRIES_PER_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final AttemptStore attempts;
    private final Secrets secrets;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Throttle(AttemptStore attempts, Secrets secrets, TransactionTemplate transactions, Clock clock) {
        this.attempts = attempts;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether one may try now.
    sealed interface Permit {

        /// Go on, and say if it succeeded. Until then the try counts as failed, so that many at once gain nothing.
        record Try(long attempt) implements Permit {}

        record Wait(Duration remaining) implements Permit {}
    }

    Permit ask(String account, String address) {
        var who = secrets.mark("sign-in-attempt", EmailAddress.normal(account));
        var from = Network.of(address);
        var now = clock.instant();
        return transactions.execute(status -> {
            attempts.lock(who, from);
            var recent = attempts.recent(who, from, now.minus(WINDOW));
            var until = latest(
                    open(recent.here(), TRIES_HERE),
                    recent.known() ? Instant.MIN : open(recent.account(), TRIES_PER_ACCOUNT),
                    open(recent.address(), TRIES_PER_ADDRESS));
            return until.isAfter(now)
                    ? new Permit.Wait(Duration.between(now, until))
                    : new Permit.Try(attempts.add(who, from, now));
        });
    }

    void succeeded(Permit.Try permit) {
        attempts.succeeded(permit.attempt());
        attempts.forgetBefore(clock.instant().minus(REMEMBERED));
    }

    /// When the next try is allowed: each failure beyond the free ones doubles the wait.
    private static Instant open(Failures failures, int free) {
        if (failures.count() < free || failures.last() == null) {
            return Instant.MIN;
        }
        int doublings = Math.min(failures.count() - free, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return failures.last().plus(wait.compareTo(WINDOW) < 0 ? wait : WINDOW);
    }

    private static Instant latest(Instant... moments) {
        return Arrays.stream(moments).reduce(Instant.MIN, (a, b) -> a.isAfter(b) ? a : b);
    }
}
