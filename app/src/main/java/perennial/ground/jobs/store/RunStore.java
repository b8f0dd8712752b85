package perennial.ground.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.jobs.Run;
import tools.jackson.databind.json.JsonMapper;

/// The table `jobs.run`.
///
/// Whoever changes a run's state locks its row first and holds the lock while the scheduler's row is changed too. So
/// the two never disagree.
public final class RunStore {

    private final JdbcClient db;
    private final JsonMapper json;

    public RunStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// What a run that begins has to know.
    public record Begun(String payload, int attempt) {}

    /// Blanks the words of finished work that match a pattern.
    public void forget(String pattern) {
        db.sql("""
                        update jobs.run
                           set failure = null, arguments = '[]'
                         where state in ('done', 'failed', 'cancelled')
                           and concat(failure, arguments) ~* :pattern
                        """).param("pattern", pattern).update();
    }

    /// @param again whether to note, if it runs already, that it must run once more
    /// @return whether it neither waited nor ran
    public boolean ask(String job, String key, String payload, Instant now, boolean again) {
        int changed = db.sql("""
                        insert into jobs.run (job, key, payload, state, queued_at)
                        values (:job, :key, :payload::jsonb, 'waiting', :now)
                        on conflict (job, key) do update
                           set payload = excluded.payload, state = 'waiting', queued_at = excluded.queued_at,
                               again = false, done = 0, total = 0, sentence = null, arguments = '[]',
                               cancel_requested = false, attempts = 0, failure = null,
                               started_at = null, finished_at = null
                         where run.state not in ('waiting', 'running')
                        """)
                .param("job", job)
                .param("key", key)
                .param("payload", payload)
                .param("now", Timestamp.from(now))
                .update();
        if (changed == 0 && again) {
            db.sql("""
                            update jobs.run
                               set payload = :payload::jsonb, again = (state = 'running')
                             where job = :job
                               and key = :key
                            """)
                    .param("job", job)
                    .param("key", key)
                    .param("payload", payload)
                    .update();
        }
        return changed == 1;
    }

    /// @return whether it waited and is now cancelled; if it runs, it has been asked to stop
    public boolean cancel(String job, String key, Instant now) {
        return db.sql("""
                        update jobs.run
                           set cancel_requested = true,
                               again = false,
                               state = case state when 'waiting' then 'cancelled' else state end,
                               finished_at = case state when 'waiting' then :now::timestamptz end
                         where job = :job
                           and key = :key
                           and state in ('waiting', 'running')
                        returning state = 'cancelled'
                        """)
                .param("job", job)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Marks it as running. Empty if there is nothing to do any more, because somebody cancelled it.
    public Optional<Begun> begin(String job, String key, Instant now) {
        return db.sql("""
                        update jobs.run
                           set state = 'running', attempts = attempts + 1, started_at = :now
                         where job = :job
                           and key = :key
                           and state in ('waiting', 'running')
                        returning payload, attempts
                        """)
                .param("job", job)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Begun(row.getString("payload"), row.getInt("attempts")))
                .optional();
    }

    /// @return whether somebody wants it to end
    public boolean report(String job, String key, long done, long total, String sentence, Object... arguments) {
        return db.sql("""
                        update jobs.run
                           set done = :done, total = :total, sentence = :sentence, arguments = :arguments::jsonb
                         where job = :job
                           and key = :key
                        returning cancel_requested
                        """)
                .param("job", job)
                .param("key", key)
                .param("done", done)
                .param("total", total)
                .param("sentence", sentence)
                .param("arguments", json.writeValueAsString(arguments))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public boolean cancelRequested(String job, String key) {
        return db.sql("select cancel_requested from jobs.run where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /// Writes down how a running one ended, or that it waits again.
    ///
    /// @return whether it is to run once more, at once if this was asked for meanwhile
    public boolean end(String job, String key, Run.State state, @Nullable String failure, Instant now) {
        return db.sql("""
                        update jobs.run
                           set state = case when state <> 'running' then state
                                            when again then 'waiting'
                                            when cancel_requested then 'cancelled'
                                            else :state end,
                               failure = :failure,
                               attempts = case when again then 0 else attempts end,
                               again = false,
                               finished_at = case when :state <> 'waiting' and not again then :now::timestamptz end
                         where job = :job
                           and key = :key
                        returning state = 'waiting'
                        """)
                .param("job", job)
                .param("key", key)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Of a program that is gone for sure: what it had begun may be picked up by the next one at once.
    public int releaseAll() {
        return db.sql("""
                        update jobs.scheduled_task
                           set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                         where picked
                        """).update();
    }

    public Optional<Run> find(String job, String key) {
        return db.sql("select * from jobs.run where job = :job and key = :key")
                .param("job", job)
                .param("key", key)
                .query(this::run)
                .optional();
    }

    public List<Run> unfinished() {
        return db.sql("""
                        select *
                          from jobs.run
                         where state in ('waiting', 'running', 'failed')
                         order by queued_at desc, job, key
                        """).query(this::run).list();
    }

    public int forgetFinishedBefore(Instant moment) {
        return db.sql("delete from jobs.run where finished_at < :moment and state in ('done', 'cancelled')")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getString("job"),
                row.getString("key"),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("sentence"),
                List.of(json.readValue(row.getString("arguments"), Object[].class)),
                row.getBoolean("cancel_requested"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
