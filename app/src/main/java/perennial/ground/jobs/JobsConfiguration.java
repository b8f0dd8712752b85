package perennial.ground.jobs;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.database.Database;
import perennial.ground.jobs.store.RunStore;
import perennial.ground.shared.BusinessSettings;
import tools.jackson.databind.json.JsonMapper;

/// Anybody may ask for work; the program that serves the pages does it.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    RunStore runStore(JdbcClient db, JsonMapper json) {
        return new RunStore(db, json);
    }

    @Bean
    Bell jobsBell() {
        return new Bell();
    }

    @Bean
    Jobs jobs(
            DataSource dataSource,
            RunStore runs,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            Bell bell) {
        return new Jobs(dataSource, runs, new TransactionTemplate(transactions), json, clock, bell);
    }

    /// `perennial.works=false` is for a program that only shows pages and leaves the work to another.
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnBooleanProperty(name = "perennial.works", matchIfMissing = true)
    WorkingHours workingHours(
            DataSource dataSource,
            Database database,
            RunStore runs,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Bell bell,
            Clock clock,
            BusinessSettings settings,
            List<Job<?>> jobs,
            List<RecurringJob> recurringJobs) {
        Supplier<ZoneId> zone = () -> settings.business().zone();
        var works = Stream.concat(
                        jobs.stream().map(job -> Work.asked(job, json)),
                        recurringJobs.stream().map(job -> Work.recurring(job, zone)))
                .toList();
        var ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var runner = new JobRunner(works, runs, new TransactionTemplate(transactions), ownTransaction, clock);
        return new WorkingHours(dataSource, runner, runs, bell, database.ours());
    }
}
