package perennial.collect.connectors.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deliveries as they came, what became of them, and what they left to remember.
@Repository
public class DeliveryStore {

    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    /// One that is to be read.
    ///
    /// @param said its JSON; null when it is none
    public record Waiting(
            long id,
            String topic,
            Instant receivedAt,
            @Nullable String said) {}

    /// What became of one.
    public record Fate(
            String state, @Nullable String reason, @Nullable String detail, int events) {

        public static Fate of(String state, @Nullable String reason) {
            return new Fate(state, reason, null, 0);
        }
    }

    /// As the page lists it.
    public record Listed(long id, String topic, Instant receivedAt, Fate fate) {}

    /// @return false when it had come before
    public boolean add(
            long connection, String foreignId, String topic, byte[] body, @Nullable String said, Instant now) {
        return db.sql("""
                        insert into connectors.delivery (connection_id, foreign_id, topic, received_at, body, said)
                        values (:connection, :foreign, :topic, :now, :body, :said)
                        on conflict do nothing
                        """)
                        .param("connection", connection)
                        .param("foreign", foreignId)
                        .param("topic", topic)
                        .param("now", now.atOffset(UTC))
                        .param("body", body)
                        .param("said", said)
                        .update()
                == 1;
    }

    /// What comes next, in the order in which it came.
    public Optional<Waiting> next(long connection) {
        return db.sql("""
                select id, topic, received_at, said
                  from connectors.delivery
                 where connection_id = :connection
                   and state = 'waiting'
                 order by id
                 limit 1
                """)
                .param("connection", connection)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("said")))
                .optional();
    }

    public void finish(long id, Fate fate) {
        db.sql("""
                update connectors.delivery
                   set state = :state, reason = :reason, detail = :detail, events = :events
                 where id = :id
                """)
                .param("state", fate.state())
                .param("reason", fate.reason())
                .param("detail", fate.detail())
                .param("events", fate.events())
                .param("id", id)
                .update();
    }

    /// Those that came too early for one of these things are due now.
    public void release(long connection, Collection<String> things) {
        db.sql("""
                update connectors.delivery
                   set state = 'waiting', reason = null
                 where connection_id = :connection
                   and state = 'early'
                   and reason = any (:things::text[])
                """)
                .param("connection", connection)
                .param("things", things.toArray(String[]::new))
                .update();
    }

    /// @return false when there is none, or nothing is left of it to read
    public boolean again(long connection, long id) {
        return db.sql("""
                        update connectors.delivery
                           set state = 'waiting', reason = null, detail = null, events = 0
                         where connection_id = :connection
                           and id = :id
                           and body is not null
                           and state <> 'asked'
                        """).param("connection", connection).param("id", id).update() == 1;
    }

    /// @return how many that had failed
    public int allFailedAgain(long connection) {
        return db.sql("""
                update connectors.delivery
                   set state = 'waiting', reason = null, detail = null
                 where connection_id = :connection
                   and state = 'failed'
                   and body is not null
                """).param("connection", connection).update();
    }

    /// Those nobody could make anything of, before somebody said what their values mean.
    public void unmappedAgain(long connection) {
        db.sql("""
                update connectors.delivery
                   set state = 'waiting', reason = null
                 where connection_id = :connection
                   and state = 'nothing'
                   and reason = 'no-mapping'
                """).param("connection", connection).update();
    }

    /// @return false when nobody asks that, or no more
    public boolean answered(long connection, long id) {
        return db.sql("""
                        update connectors.delivery
                           set state = 'done', reason = 'answered'
                         where connection_id = :connection
                           and id = :id
                           and state = 'asked'
                        """).param("connection", connection).param("id", id).update() == 1;
    }

    public List<Listed> latest(long connection, int most) {
        return listed("where connection_id = :connection order by id desc limit :most", connection, most);
    }

    /// What is to be done by a person, the oldest first.
    public List<Listed> asked(long connection, int most) {
        return listed(
                "where connection_id = :connection and state = 'asked' order by id limit :most", connection, most);
    }

    private List<Listed> listed(String which, long connection, int most) {
        return db.sql("select id, topic, received_at, state, reason, detail, events from connectors.delivery " + which)
                .param("connection", connection)
                .param("most", most)
                .query((row, n) -> new Listed(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getTimestamp("received_at").toInstant(),
                        new Fate(
                                row.getString("state"),
                                row.getString("reason"),
                                row.getString("detail"),
                                row.getInt("events"))))
                .list();
    }

    public Optional<String> said(long connection, long id) {
        return db.sql("""
                select said
                  from connectors.delivery
                 where connection_id = :connection
                   and id = :id
                   and said is not null
                """)
                .param("connection", connection)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public Optional<String> lastSaid(long connection) {
        return db.sql("""
                select said
                  from connectors.delivery
                 where connection_id = :connection
                   and said is not null
                 order by id desc
                 limit 1
                """).param("connection", connection).query(String.class).optional();
    }

    /// Connections for which something waits.
    public List<Long> withWork() {
        return db.sql("select distinct connection_id from connectors.delivery where state = 'waiting'")
                .query(Long.class)
                .list();
    }

    public void deleteBefore(Instant moment) {
        db.sql("delete from connectors.delivery where received_at < :moment and state <> 'asked'")
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    public Optional<String> recall(long connection, String thing) {
        return db.sql("select value from connectors.memory where connection_id = :connection and thing = :thing")
                .param("connection", connection)
                .param("thing", thing)
                .query(String.class)
                .optional();
    }

    public void remember(long connection, Map<String, String> things) {
        db.sql("""
                insert into connectors.memory (connection_id, thing, value)
                select :connection, thing, value
                  from unnest(:things::text[], :values::text[]) as told (thing, value)
                on conflict (connection_id, thing) do update set value = excluded.value
                """)
                .param("connection", connection)
                .param("things", things.keySet().toArray(String[]::new))
                .param("values", things.values().toArray(String[]::new))
                .update();
    }
}
