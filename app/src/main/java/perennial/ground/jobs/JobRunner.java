package perennial.ground.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.jobs.store.RunStore;
import perennial.ground.jobs.store.RunStore.Begun;

/// Does the work that is due, one attempt at a time for each piece.
///
/// The scheduler decides when and by whom; [RunStore] remembers what and how far. Both change in one transaction.
final class JobRunner {

    /// The key of work that nobody asks for.
    static final String BY_THE_CLOCK = "clock";

    /// A piece of work that was begun this often and never ended takes the program down with it.
    private static final int TOO_OFTEN = 10;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final List<Work> works;
    private final RunStore runs;
    private final TransactionOperations transaction;
    private final TransactionOperations ownTransaction;
    private final Clock clock;
    private volatile boolean stopping;

    JobRunner(
            List<Work> works,
            RunStore runs,
            TransactionOperations transaction,
            TransactionOperations ownTransaction,
            Clock clock) {
        this.works = works;
        this.runs = runs;
        this.transaction = transaction;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
    }

    List<Task<?>> tasks() {
        return works.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Work work) {
        return Tasks.custom(work.name(), Void.class).execute((piece, context) -> attempt(work, piece.getId()));
    }

    /// Puts recurring work on the scheduler's list. Work that was missed is due at once.
    void scheduleRecurring(Scheduler scheduler) {
        var now = clock.instant();
        for (var work : works) {
            work.after(now)
                    .ifPresent(next -> transaction.executeWithoutResult(status -> {
                        var piece = new TaskInstance<>(work.name(), BY_THE_CLOCK);
                        runs.ask(work.name(), BY_THE_CLOCK, "{}", now, false);
                        var waiting = scheduler.getScheduledExecution(piece);
                        if (waiting.isEmpty()) {
                            scheduler.schedule(piece, next);
                        } else if (!waiting.get().isPicked()
                                && waiting.get().getExecutionTime().isAfter(now)) {
                            scheduler.reschedule(piece, next);
                        }
                    }));
        }
    }

    void stopSoon() {
        stopping = true;
    }

    private CompletionHandler<Void> attempt(Work work, String key) {
        var outcome = runs.begin(work.name(), key, clock.instant())
                .map(begun -> outcome(work, key, begun))
                .orElseGet(() -> Outcome.done(clock.instant()));
        return (complete, scheduled) -> transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            boolean waits = runs.end(work.name(), key, outcome.state(), outcome.failure(), now);
            if (waits) {
                scheduled.reschedule(complete, outcome.state() == Run.State.WAITING ? outcome.next() : now);
            } else {
                scheduled.remove();
            }
        });
    }

    private Outcome outcome(Work work, String key, Begun begun) {
        var outcome = tried(work, key, begun);
        return work.after(outcome.next()).map(outcome::thenWaitUntil).orElse(outcome);
    }

    private Outcome tried(Work work, String key, Begun begun) {
        if (begun.attempt() > TOO_OFTEN) {
            var reason = new PermanentFailure("the program ended " + TOO_OFTEN + " times while this ran");
            return Outcome.failed(reason, begun.attempt(), clock.instant());
        }
        try {
            work.run(begun.payload(), new ReportedProgress(runs, ownTransaction, clock, work.name(), key));
            return Outcome.done(clock.instant());
        } catch (Throwable e) { // running out of memory is a failure like others, as long as this program lives
            if (stopping) {
                return Outcome.cutShort(clock.instant());
            }
            LOG.warn("job {} {} failed in attempt {}", work.name(), key, begun.attempt(), e);
            return Outcome.failed(e, begun.attempt(), clock.instant());
        }
    }
}
