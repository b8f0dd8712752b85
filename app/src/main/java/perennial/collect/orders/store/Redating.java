package perennial.collect.orders.store;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the day of every order anew when the shop's clock turns out to show another time.
///
/// An order with a time of day is the same moment as before, so its day may become another. An order of which the file
/// gave only the day lies at midnight: it stays on its day and moves to that day's new midnight.
final class Redating {

    private static final String PLACED = """
            case when (o.placed_at at time zone :before)::time = time '00:00'
                 then o.placed_on::timestamp at time zone :now
                 else o.placed_at end as placed_at,
            case when (o.placed_at at time zone :before)::time = time '00:00'
                 then o.placed_on
                 else (o.placed_at at time zone :now)::date end as placed_on
            """;

    private final JdbcClient db;

    Redating(JdbcClient db) {
        this.db = db;
    }

    /// @return how many orders changed
    int run(ZoneId before, ZoneId now) {
        rememberForUndo(before, now);
        return db.sql("""
                update orders.orders o
                   set placed_at = d.placed_at,
                       placed_on = d.placed_on
                  from (select o.id, %s from orders.orders o) d
                 where d.id = o.id
                   and (d.placed_at, d.placed_on) is distinct from (o.placed_at, o.placed_on)
                """.formatted(PLACED))
                .param("before", before.getId())
                .param("now", now.getId())
                .update();
    }

    /// Taking back an import must not bring the old days back.
    private void rememberForUndo(ZoneId before, ZoneId now) {
        db.sql("""
                update orders.journal j
                   set before = j.before || jsonb_build_object('placed_at', d.placed_at, 'placed_on', d.placed_on)
                  from (select j.import_id, j.order_id, %s
                          from orders.journal j
                         cross join jsonb_populate_record(null::orders.orders, j.before) o) d
                 where d.import_id = j.import_id
                   and d.order_id = j.order_id
                """.formatted(PLACED))
                .param("before", before.getId())
                .param("now", now.getId())
                .update();
    }
}
