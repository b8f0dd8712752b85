package perennial.collect.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events that could not be taken, until somebody mends them or lets them go.
@Component
public class LeftAside {

    private static final RowMapper<Kept> KEPT = (row, number) -> new Kept(
            row.getLong("id"),
            row.getInt("source_id"),
            row.getTimestamp("received_at").toInstant(),
            row.getString("form"),
            row.getString("body"));

    private static final RowMapper<Cause> CAUSE = (row, number) -> new Cause(
            row.getLong("one"),
            row.getInt("source_id"),
            row.getString("source"),
            row.getString("reason"),
            row.getString("field"),
            row.getLong("events"),
            row.getTimestamp("last").toInstant());

    private final JdbcClient db;

    public LeftAside(JdbcClient db) {
        this.db = db;
    }

    /// Events of one source with one thing wrong with them.
    ///
    /// @param one the number of one of them, by which the cause is found again
    public record Cause(
            long one,
            int sourceId,
            String source,
            String reason,
            @Nullable String field,
            long events,
            Instant last) {}

    /// One of them, as it came.
    ///
    /// @param form how it was told: a call, `batch` or `cloudevent`
    public record Kept(long id, int sourceId, Instant receivedAt, String form, String body) {

        /// Whether the body says all that was sent.
        public boolean isWhole() {
            return !form.equals(Rejection.LOST);
        }
    }

    /// What is wrong, the latest first.
    public List<Cause> causes() {
        return db.sql("""
                select max(r.id) as one, r.source_id, o.name as source, r.reason, r.field, count(*) as events,
                       max(r.received_at) as last
                  from timeline.rejected r
                  join timeline.source o on o.id = r.source_id
                 group by r.source_id, o.name, r.reason, r.field
                 order by max(r.id) desc
                """).query(CAUSE).list();
    }

    /// What is wrong with one of them.
    public Optional<Cause> cause(long id) {
        return db.sql("""
                select max(one.id) as one, r.source_id, o.name as source, r.reason, r.field, count(*) as events,
                       max(r.received_at) as last
                  from timeline.rejected one
                  join timeline.rejected r
                    on (r.source_id, r.reason) = (one.source_id, one.reason) and r.field is not distinct from one.field
                  join timeline.source o on o.id = r.source_id
                 where one.id = :id
                 group by r.source_id, o.name, r.reason, r.field
                """).param("id", id).query(CAUSE).optional();
    }

    /// Those with the same cause, in the order they came.
    ///
    /// @param after only those with larger numbers
    public List<Kept> of(Cause cause, long after, int most) {
        return db.sql("""
                select id, source_id, received_at, form, body
                  from timeline.rejected
                 where (source_id, reason) = (:source, :reason)
                   and field is not distinct from :field
                   and id > :after
                 order by id
                 limit :most
                """)
                .param("source", cause.sourceId())
                .param("reason", cause.reason())
                .param("field", cause.field())
                .param("after", after)
                .param("most", most)
                .query(KEPT)
                .list();
    }

    /// Lets go of those that were taken after all.
    public void settle(Collection<Long> ids) {
        db.sql("delete from timeline.rejected where id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /// Lets go of all with the same cause, up to the latest that was shown.
    ///
    /// @return how many there were
    public int letGo(Cause cause) {
        return db.sql("""
                delete from timeline.rejected
                 where (source_id, reason) = (:source, :reason)
                   and field is not distinct from :field
                   and id <= :one
                """)
                .param("source", cause.sourceId())
                .param("reason", cause.reason())
                .param("field", cause.field())
                .param("one", cause.one())
                .update();
    }
}
