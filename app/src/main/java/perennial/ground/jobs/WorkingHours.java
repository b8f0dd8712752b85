package perennial.ground.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import perennial.ground.jobs.store.RunStore;

/// From the moment the program is up until it goes down, what is due gets done.
final class WorkingHours implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingHours.class);
    private static final int AT_ONCE = 4;

    private final JobRunner runner;
    private final RunStore runs;
    private final Bell bell;
    private final boolean alone;
    private final Scheduler scheduler;
    private volatile boolean running;

    /// @param alone whether no other program can be working on this database, so that what looks begun is abandoned.
    /// Otherwise a program that has been silent for a dozen seconds counts as gone
    WorkingHours(DataSource dataSource, JobRunner runner, RunStore runs, Bell bell, boolean alone) {
        this.runner = runner;
        this.runs = runs;
        this.bell = bell;
        this.alone = alone;
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), runner.tasks())
                .tableName(Jobs.TABLE)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public void start() {
        if (alone) {
            int abandoned = runs.releaseAll();
            if (abandoned > 0) {
                LOG.info("going on with {} jobs that the last program left", abandoned);
            }
        }
        runner.scheduleRecurring(scheduler);
        scheduler.start();
        bell.whenRung(scheduler::triggerCheckForDueExecutions);
        running = true;
    }

    @Override
    public void stop() {
        runner.stopSoon();
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
