package perennial.ground.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.jobs.store.RunStore;

/// Writes progress down a few times a second, outside the job's own transaction, so that pages see it before it
/// commits.
final class ReportedProgress implements Progress {

    private static final Duration OFTEN_ENOUGH = Duration.ofMillis(250);

    private final RunStore runs;
    private final TransactionOperations ownTransaction;
    private final Clock clock;
    private final String job;
    private final String key;
    private Instant lastReport = Instant.EPOCH;
    private Instant lastLook = Instant.EPOCH;
    private boolean cancelRequested;

    ReportedProgress(RunStore runs, TransactionOperations ownTransaction, Clock clock, String job, String key) {
        this.runs = runs;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
        this.job = job;
        this.key = key;
    }

    @Override
    public synchronized void report(long done, long total, String sentence, Object... arguments) {
        var now = clock.instant();
        boolean finished = total > 0 && done >= total;
        if (now.isBefore(lastReport.plus(OFTEN_ENOUGH)) && !finished) {
            return;
        }
        lastReport = now;
        lastLook = now;
        cancelRequested = ask(() -> runs.report(job, key, done, total, sentence, arguments));
    }

    @Override
    public synchronized boolean cancelRequested() {
        var now = clock.instant();
        if (!cancelRequested && !now.isBefore(lastLook.plus(OFTEN_ENOUGH))) {
            lastLook = now;
            cancelRequested = ask(() -> runs.cancelRequested(job, key));
        }
        return cancelRequested;
    }

    private boolean ask(java.util.function.BooleanSupplier question) {
        return Boolean.TRUE.equals(ownTransaction.execute(status -> question.getAsBoolean()));
    }
}
