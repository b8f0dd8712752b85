package perennial.collect.orders.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.orders.Repricing;

/// Takes an import's orders back: changed ones are as before, new ones are gone.
final class OrderUndo {

    private final JdbcClient db;

    private final Repricing repricing;

    OrderUndo(JdbcClient db, Repricing repricing) {
        this.db = db;
        this.repricing = repricing;
    }

    Optional<Long> changedLaterBy(long importId) {
        return db.sql("""
                select j.import_id
                  from orders.journal j
                  join orders.orders o on o.id = j.order_id
                  join intake.written_v1 w on w.import_id = j.import_id
                 where w.written > (select written from intake.written_v1 where import_id = :import)
                   and (o.import_id = :import
                        or exists (select from orders.journal mine
                                    where mine.import_id = :import
                                      and mine.order_id = j.order_id))
                 order by w.written desc
                 limit 1
                """).param("import", importId).query(Long.class).optional();
    }

    void run(long importId) {
        update(importId, """
                delete from orders.line l
                 using orders.orders o
                 where o.id = l.order_id
                   and o.import_id = :import
                """);
        update(importId, "delete from orders.orders where import_id = :import");
        restoreChanged(importId);
        update(importId, """
                delete from orders.product p
                 where p.import_id = :import
                   and not exists (select from orders.line l where l.product_id = p.id)
                """);
        update(importId, "update orders.product set import_id = null where import_id = :import");
    }

    private void restoreChanged(long importId) {
        update(importId, """
                delete from orders.line l
                 using orders.journal j
                 where j.import_id = :import
                   and l.order_id = j.order_id
                """);
        update(importId, """
                insert into orders.line (order_id, position, product_id, quantity, amount_minor)
                select l.order_id, l.position, l.product_id, l.quantity, l.amount_minor
                  from orders.journal j
                 cross join jsonb_populate_recordset(null::orders.line, j.lines) l
                 where j.import_id = :import
                """);
        update(importId, """
                update orders.orders o
                   set customer_id = coalesce((select m.now_id from customers.merged_v1 m
                                                where m.id = b.customer_id), b.customer_id),
                       placed_at = b.placed_at,
                       placed_on = b.placed_on,
                       currency = b.currency,
                       gross_minor = b.gross_minor,
                       refunded_minor = b.refunded_minor,
                       gross_reported = b.gross_reported,
                       refunded_reported = b.refunded_reported,
                       state = b.state,
                       channel = b.channel,
                       location = b.location,
                       content = b.content
                  from orders.journal j
                 cross join jsonb_populate_record(null::orders.orders, j.before) b
                 where j.import_id = :import
                   and o.id = j.order_id
                """);
        if (update(importId, "delete from orders.journal where import_id = :import") > 0) {
            repricing.run(); // the currency or its rates may be others by now
        }
    }

    private int update(long importId, String sql) {
        return db.sql(sql).param("import", importId).update();
    }
}
