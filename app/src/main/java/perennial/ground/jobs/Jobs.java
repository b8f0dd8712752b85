package perennial.ground.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.jobs.store.RunStore;
import tools.jackson.databind.json.JsonMapper;

/// Asks for work to be done later, and tells how far it is.
///
/// Asking is part of the caller's transaction: the work is asked for if and only if that commits.
public final class Jobs {

    static final String TABLE = "jobs.scheduled_task";

    private final RunStore runs;
    private final SchedulerClient scheduler;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Bell bell;

    Jobs(
            DataSource dataSource,
            RunStore runs,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock,
            Bell bell) {
        this.runs = runs;
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
    }

    /// Has it done soon. Nothing happens if the same work, by key, already waits or runs.
    ///
    /// @param key tells pieces of the same kind of work apart, such as the id of an import
    /// @return whether it was not asked for already
    public <P extends Record> boolean enqueue(JobType<P> type, P payload, String key) {
        return enqueue(type, payload, key, clock.instant());
    }

    /// Has it done at a moment, or soon after.
    public <P extends Record> boolean enqueue(JobType<P> type, P payload, String key, Instant at) {
        return ask(type, payload, key, at, false);
    }

    /// Has it done at least once from now on: if it runs already, it runs once more afterwards, with this payload. For
    /// work that brings something up to date.
    public <P extends Record> void refresh(JobType<P> type, P payload, String key) {
        ask(type, payload, key, clock.instant(), true);
    }

    private <P extends Record> boolean ask(JobType<P> type, P payload, String key, Instant at, boolean again) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean asked = runs.ask(type.name(), key, json.writeValueAsString(payload), clock.instant(), again);
            if (asked) {
                scheduler.scheduleIfNotExists(new TaskInstance<>(type.name(), key), at);
                bell.ringAfterCommit();
            }
            return asked;
        }));
    }

    /// Asks for the end of work that waits or runs. What waits ends at once; what runs, when it next looks up.
    public void cancel(JobType<?> type, String key) {
        transaction.executeWithoutResult(status -> {
            if (runs.cancel(type.name(), key, clock.instant())) {
                unschedule(type.name(), key);
            }
        });
    }

    private void unschedule(String job, String key) {
        try {
            scheduler.cancel(TaskInstanceId.of(job, key));
        } catch (TaskInstanceCurrentlyExecutingException justPicked) {
            // the runner is about to find out that there is nothing to do
        }
    }

    /// Takes what finished work said out of memory where it mentions something.
    ///
    /// @param pattern a regular expression of PostgreSQL, compared without regard to case
    public void forget(String pattern) {
        runs.forget(pattern);
    }

    public Optional<Run> find(JobType<?> type, String key) {
        return runs.find(type.name(), key);
    }

    /// What waits, runs, or has failed, the latest first.
    public List<Run> unfinished() {
        return runs.unfinished();
    }
}
