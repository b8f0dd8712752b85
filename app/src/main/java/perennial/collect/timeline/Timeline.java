package perennial.collect.timeline;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /// What a customer did, by all their keys, the latest first.
    ///
    /// @param before where the last page ended: events at this moment and with smaller numbers, and earlier ones
    /// @param without kinds of events that are left out
    public List<Happened> of(long customer, int most, @Nullable Cursor before, List<String> without) {
        return db.sql("""
                select e.id, e.at, o.name as source, e.kind, e.name, e.properties::text as properties
                  from timeline.event e
                  join timeline.source o on o.id = e.source_id
                 where e.subject_id in (select s.id from timeline.subject s where s.customer_id = :customer)
                   and e.kind <> all (:without::text[])
                   and (:at::timestamptz is null or (e.at, e.id) < (:at, :id))
                 order by e.at desc, e.id desc
                 limit :most
                """)
                .param("customer", customer)
                .param("at", before == null ? null : before.at().atOffset(UTC))
                .param("id", before == null ? null : before.id())
                .param("without", without.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Happened(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("source"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("properties")))
                .list();
    }

    /// A place in a customer's timeline.
    public record Cursor(Instant at, long id) {

        /// Behind it comes what happened before the moment.
        public static Cursor before(Instant moment) {
            return new Cursor(moment, 0);
        }

        /// @throws IllegalArgumentException if it is none of ours
        public static Cursor of(String text) {
            var parts = text.split("_", 2);
            if (parts.length != 2 || !text.matches("\\d{1,18}_\\d{1,18}")) {
                throw new IllegalArgumentException("a cursor is what an answer called next");
            }
            var micros = Long.parseLong(parts[0]);
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(parts[1]));
        }

        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }
}
