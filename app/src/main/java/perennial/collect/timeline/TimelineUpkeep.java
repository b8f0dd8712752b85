package perennial.collect.timeline;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.timeline.store.Partitions;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;

/// Every night: the table of the coming month is made, and what is kept for a while only is let go.
@Component
class TimelineUpkeep implements RecurringJob {

    /// A message sent again within this time still counts once.
    static final Duration MESSAGES_KNOWN = Duration.ofDays(8);

    static final Duration REJECTED_KEPT = Duration.ofDays(90);

    private static final Duration AHEAD = Duration.ofDays(32);

    private final Partitions partitions;
    private final Retention retention;
    private final JdbcClient db;
    private final Clock clock;

    TimelineUpkeep(Partitions partitions, Retention retention, JdbcClient db, Clock clock) {
        this.partitions = partitions;
        this.retention = retention;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "timeline.upkeep";
    }

    @Override
    public String cron() {
        return "0 40 3 * * *";
    }

    @Override
    public void run(Progress progress) {
        var now = clock.instant();
        partitions.ensure(now);
        partitions.ensure(now.plus(AHEAD));
        retention.letGo(now);
        delete("delete from timeline.message where day < :before", now.minus(MESSAGES_KNOWN));
        delete("delete from timeline.rejected where received_at < :before", now.minus(REJECTED_KEPT));
    }

    private void delete(String sql, Instant before) {
        db.sql(sql).param("before", before.atOffset(UTC)).update();
    }
}
