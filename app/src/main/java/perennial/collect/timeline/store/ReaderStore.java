package perennial.collect.timeline.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Interest;
import perennial.collect.timeline.SubjectKey;

/// How far each reader of the log has come, and what comes next.
@Repository
public class ReaderStore {

    private static final Long[] NOBODY = {};

    private final JdbcClient db;

    ReaderStore(JdbcClient db) {
        this.db = db;
    }

    public void begin(String reader) {
        db.sql("insert into timeline.reader (key) values (:key) on conflict do nothing")
                .param("key", reader)
                .update();
    }

    /// Makes the reader ours until the end of the transaction.
    ///
    /// @return the last event it has dealt with; empty when another process reads
    public OptionalLong hold(String reader) {
        return db.sql("select position from timeline.reader where key = :key for update skip locked")
                .param("key", reader)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// The same, waiting for whoever has it.
    public void await(String reader) {
        db.sql("select position from timeline.reader where key = :key for update")
                .param("key", reader)
                .query(Long.class)
                .optional();
    }

    /// @param last of the events that come next; the one before them if there are none
    /// @param more whether others come after it
    public record Next(long last, boolean more) {}

    /// @param window how many at the most; numbers of events that were never written count, too
    /// @param follows a reader that must have dealt with them
    public Next next(long from, int window, Optional<String> follows) {
        return db.sql("""
                with leader as (           -- one that has not begun yet has dealt with none
                    select case when :follows::text is null then 9223372036854775807
                                else coalesce((select position from timeline.reader where key = :follows), 0)
                           end as reached
                ), stretch as (
                    select least((select min(id) from timeline.event where id > :from) + :window - 1, reached) as until,
                           reached
                      from leader
                )
                select (select coalesce(max(id), :from) from timeline.event where id > :from and id <= until) as last,
                       exists (select from timeline.event where id > until and id <= reached) as more
                  from stretch
                """)
                .param("from", from)
                .param("window", window)
                .param("follows", follows.orElse(null))
                .query(Next.class)
                .single();
    }

    public void moveTo(String reader, long position) {
        db.sql("update timeline.reader set position = :position where key = :key")
                .param("position", position)
                .param("key", reader)
                .update();
    }

    public void putAside(String reader, long event, String reason, Instant now) {
        db.sql("""
                insert into timeline.unread (reader, event_id, reason, at)
                values (:reader, :event, :reason, :now)
                on conflict do nothing
                """)
                .param("reader", reader)
                .param("event", event)
                .param("reason", reason)
                .param("now", now.atOffset(UTC))
                .update();
    }

    private record Row(Event event, @Nullable Long subject, Long[] also) {}

    /// Those a reader cares for, in their order.
    public List<Event> events(long from, long to, Interest interest) {
        var rows = db.sql("""
                select e.id, e.at, e.received_at, o.name as source, e.kind, e.name, e.historical, e.subject_id, e.also,
                       e.properties::text as properties, e.context::text as context
                  from timeline.event e
                  join timeline.source o on o.id = e.source_id
                 where e.id > :from
                   and e.id <= :to
                   and (e.kind = any (:kinds::text[])
                        or e.name = any (:names::text[])
                        or :strangers
                           and (exists (select from timeline.subject s
                                         where s.id = e.subject_id
                                           and s.customer_id is null
                                           and s.kind in ('user', 'email', 'phone'))
                                or e.also is not null
                                   and exists (select from timeline.subject s
                                                 join timeline.subject other on other.id = any (e.also)
                                                where s.id = e.subject_id
                                                  and s.kind in ('user', 'email', 'phone')
                                                  and other.customer_id is null)))
                 order by e.id
                """)
                .param("from", from)
                .param("to", to)
                .param("kinds", interest.kinds().toArray(String[]::new))
                .param("names", interest.names().toArray(String[]::new))
                .param("strangers", interest.strangers())
                .query((row, number) -> row(row))
                .list();
        var known = known(rows);
        return rows.stream().map(row -> withKeys(row, known)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var also = row.getArray("also");
        var event = new Event(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("source"),
                row.getString("kind"),
                row.getString("name"),
                row.getBoolean("historical"),
                List.of(),
                row.getString("properties"),
                row.getString("context"));
        return new Row(
                event, row.getObject("subject_id", Long.class), also == null ? NOBODY : (Long[]) also.getArray());
    }

    private Map<Long, Event.Known> known(List<Row> rows) {
        Set<Long> ids = new HashSet<>();
        for (var row : rows) {
            if (row.subject() != null) ids.add(row.subject());
            ids.addAll(List.of(row.also()));
        }
        var known = new HashMap<Long, Event.Known>();
        if (!ids.isEmpty()) {
            db.sql("select id, kind, source_id, value, customer_id from timeline.subject where id = any (:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .query(row -> {
                        var key = new SubjectKey(
                                SubjectKey.Kind.of(row.getString("kind")),
                                row.getInt("source_id"),
                                row.getString("value"));
                        long id = row.getLong("id");
                        known.put(id, new Event.Known(id, key, row.getObject("customer_id", Long.class)));
                    });
        }
        return known;
    }

    private static Event withKeys(Row row, Map<Long, Event.Known> known) {
        var keys = new ArrayList<Event.Known>();
        if (row.subject() != null) keys.add(known.get(row.subject()));
        for (var id : row.also()) keys.add(known.get(id));
        keys.removeIf(Objects::isNull); // erased meanwhile
        var e = row.event();
        return new Event(
                e.id(),
                e.at(),
                e.receivedAt(),
                e.source(),
                e.kind(),
                e.name(),
                e.historical(),
                List.copyOf(keys),
                e.properties(),
                e.context());
    }
}
