package perennial.ground.access.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.Audit.Change;
import perennial.ground.access.UserId;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail's table.
@Repository
public class AuditStore {

    private final JdbcClient db;
    private final JsonMapper json;

    public AuditStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// @param before jsonb as text, null if there was nothing before
    public record Entry(
            long id,
            Instant at,
            @Nullable String userName,
            @Nullable String address,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            @Nullable String before,
            @Nullable String after) {}

    /// What to show of the trail; null means all.
    ///
    /// @param area the part of the action before the dot
    /// @param before only entries older than the one with this id
    public record Filter(
            @Nullable UserId user,
            @Nullable String area,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    public void append(
            Instant at,
            @Nullable UserId user,
            @Nullable String address,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Change change) {
        db.sql("""
                insert into access.audit_entry
                       (at, user_id, address, action, subject_kind, subject_id, before, after)
                values (:at, :user, :address, :action, :kind, :subject, :before::jsonb, :after::jsonb)
                """)
                .param("at", at.atOffset(UTC))
                .param("user", user == null ? null : user.value())
                .param("address", address)
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("before", text(change.before()))
                .param("after", text(change.after()))
                .update();
    }

    public void blank(String subjectKind, String subjectId, String pattern) {
        db.sql("""
                update access.audit_entry
                   set before = null,
                       after = null
                 where (before is not null or after is not null)
                   and subject_kind <> 'user'
                   and (subject_kind = :kind and subject_id = :id
                        or concat(before::text, after::text) ~* :pattern
                        or translate(replace(replace(concat(before::text, after::text), '%40', '@'), '%20', ' '), '+', ' ')
                           ~* :pattern)
                """)
                .param("kind", subjectKind)
                .param("id", subjectId)
                .param("pattern", pattern)
                .update();
    }

    /// The newest entries first.
    public List<Entry> page(Filter filter, int size) {
        return db.sql("""
                select e.id, e.at, u.name as user_name, e.address, e.action, e.subject_kind, e.subject_id,
                       e.before::text, e.after::text
                  from access.audit_entry e
                  left join access.users u on u.id = e.user_id
                 where (:user::bigint is null or e.user_id = :user)
                   and (:area::text is null or e.action like :area || '.%')
                   and (:kind::text is null or e.subject_kind = :kind)
                   and (:subject::text is null or e.subject_id = :subject)
                   and (:from::timestamptz is null or e.at >= :from)
                   and (:to::timestamptz is null or e.at < :to)
                   and (:before::bigint is null or e.id < :before)
                 order by e.id desc
                 limit :size
                """)
                .param("user", filter.user() == null ? null : filter.user().value())
                .param("area", filter.area())
                .param("kind", filter.subjectKind())
                .param("subject", filter.subjectId())
                .param("from", at(filter.from()))
                .param("to", at(filter.to()))
                .param("before", filter.before())
                .param("size", size)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("user_name"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /// The areas that have entries, for a filter to choose from. An index skip: one look per area, not per entry.
    public List<String> areas() {
        return db.sql("""
                with recursive area as (
                    (select split_part(action, '.', 1) as name
                       from access.audit_entry
                      order by action
                      limit 1)
                    union all
                    select (select split_part(e.action, '.', 1)
                              from access.audit_entry e
                             where e.action > area.name || '/'
                             order by e.action
                             limit 1)
                      from area
                     where area.name is not null
                )
                select name from area where name is not null order by name
                """).query(String.class).list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    private @Nullable String text(Map<String, ?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
