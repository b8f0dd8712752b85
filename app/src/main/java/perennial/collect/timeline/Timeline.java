package perennial.collect.timeline;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened, for those who ask.
@Component
public class Timeline {

    private final JdbcClient db;

    public Timeline(JdbcClient db) {
        this.db = db;
    }

    /// @param source by name; null for all
    /// @param type the kind of event (`track`) or what it is called (`Order Completed`); null for all
    /// @param from when it happened at the earliest
    /// @param to when it happened, before that
    public long count(@Nullable String source, @Nullable String type, @Nullable Instant from, @Nullable Instant to) {
        return db.sql("""
                select count(*)
                  from timeline.event e
                 where (:source::text is null
                        or e.source_id = (select id from timeline.source where name = :source))
                   and (:type::text is null or e.kind = :type or e.name = :type)
                   and (:from::timestamptz is null or e.at >= :from)
                   and (:to::timestamptz is null or e.at < :to)
                """)
                .param("source", source)
                .param("type", type)
                .param("from", from == null ? null : from.atOffset(UTC))
                .param("to", to == null ? null : to.atOffset(UTC))
                .query(Long.class)
                .single();
    }
}
