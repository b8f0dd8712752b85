package perennial.ground.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.jobs.store.RunStore;
import tools.jackson.databind.json.JsonMapper;

/// Jobs for a test: they are done when the test says so, and time passes when the test says so.
public final class JobsAtHand {

    public static final ZoneId SHOP_ZONE = ZoneId.of("Europe/Berlin");

    private final SettableClock time = new SettableClock();
    private final RunStore runs;
    private final Jobs jobs;
    private final JobRunner runner;
    private final ManualScheduler scheduler;

    private JobsAtHand(DataSource dataSource, List<Job<?>> jobs, List<RecurringJob> recurring, Instant start) {
        var json = new JsonMapper();
        var clock = new MovedClock(time);
        var manager = new JdbcTransactionManager(dataSource);
        var transaction = new TransactionTemplate(manager);
        var ownTransaction = new TransactionTemplate(manager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var works = Stream.concat(
                        jobs.stream().map(job -> Work.asked(job, json)),
                        recurring.stream().map(job -> Work.recurring(job, () -> SHOP_ZONE)))
                .toList();
        time.set(start);
        this.runs = new RunStore(JdbcClient.create(dataSource), json);
        this.jobs = new Jobs(dataSource, runs, transaction, json, clock, new Bell());
        this.runner = new JobRunner(works, runs, transaction, ownTransaction, clock);
        var manual =
                new TestHelper.ManualSchedulerBuilder(new TransactionAwareDataSourceProxy(dataSource), runner.tasks());
        manual.tableName(Jobs.TABLE);
        this.scheduler = manual.clock(time).build();
        runner.scheduleRecurring(scheduler);
    }

    public static JobsAtHand on(DataSource dataSource, Job<?>... jobs) {
        return new JobsAtHand(dataSource, List.of(jobs), List.of(), Instant.now());
    }

    static JobsAtHand byTheClock(DataSource dataSource, Instant start, RecurringJob... recurring) {
        return new JobsAtHand(dataSource, List.of(), List.of(recurring), start);
    }

    public Jobs jobs() {
        return jobs;
    }

    /// Does everything that is due, and what that asks for in turn.
    public void doWhatIsDue() {
        scheduler.runAnyDueExecutions();
    }

    public void passTime(Duration duration) {
        time.tick(duration);
    }

    /// As if the program had been killed and started again, alone on its database.
    void startAgain() {
        runs.releaseAll();
        runner.scheduleRecurring(scheduler);
    }

    private static final class MovedClock extends Clock {
        private final SettableClock time;

        MovedClock(SettableClock time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
