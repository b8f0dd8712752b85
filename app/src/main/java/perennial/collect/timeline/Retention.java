package perennial.collect.timeline;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.timeline.store.Partitions;

/// How long what happened is kept. What events made of it, customers, orders and consents, stays.
@Component
public class Retention {

    /// Three years, while nobody has said: as long as somebody could still come with a claim in many countries.
    private static final int UNSAID = 36;

    private final JdbcClient db;
    private final Partitions partitions;

    Retention(JdbcClient db, Partitions partitions) {
        this.db = db;
        this.partitions = partitions;
    }

    /// @return empty when it is kept for ever
    public OptionalInt months() {
        int months = db.sql("select coalesce((select coalesce(months, 0) from timeline.retention), :unsaid)")
                .param("unsaid", UNSAID)
                .query(Integer.class)
                .single();
        return months == 0 ? OptionalInt.empty() : OptionalInt.of(months);
    }

    /// @param months null to keep it for ever
    public void keep(@Nullable Integer months) {
        db.sql("""
                insert into timeline.retention (months) values (:months::integer)
                on conflict (sole) do update set months = excluded.months
                """).param("months", months).update();
    }

    /// When the oldest event that is kept came in.
    public Optional<Instant> oldest() {
        return db.sql("select received_at from timeline.event order by id limit 1")
                .query((row, number) -> row.getTimestamp("received_at").toInstant())
                .optional();
    }

    /// Drops the months that are over their time, and with them the keys of which nobody knows whose they were. The
    /// writer of the log waits meanwhile, so that it does not write for a key that is about to go.
    @Transactional
    public void letGo(Instant now) {
        var months = months();
        if (months.isEmpty()) {
            return;
        }
        db.sql("select pg_advisory_xact_lock(hashtext('timeline.event'))").query(row -> {});
        var first = now.atOffset(UTC).minusMonths(months.getAsInt()).toInstant();
        if (partitions.dropBefore(first).isEmpty()) {
            return;
        }
        db.sql("delete from timeline.unread u where not exists (select from timeline.event e where e.id = u.event_id)")
                .update();
        db.sql("""
                delete from timeline.subject s
                 where s.customer_id is null
                   and s.id not in (select subject_id from timeline.event where subject_id is not null
                                    union
                                    select unnest(also) from timeline.event where also is not null)
                """).update();
        db.sql("insert into timeline.forgetting default values").update();
    }
}
