package perennial.collect.orders.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Sums up every customer's orders. Several orders on one day are one purchase day: nobody decides to come back at the
/// same counter twice.
@Component
@Order(100)
class HistoryStep implements RefreshStep {

    private final JdbcClient db;

    HistoryStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public Set<String> needs() {
        return Set.of("newcomers");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var history = FreshTable.like(db, "orders", "history");
        db.sql("""
                insert into %s
                with spaced as (               -- one row per order, with the days until the next purchase day
                    select customer_id,
                           placed_at,
                           placed_on as day,
                           amount_minor as minor,
                           nullif(lead(placed_on) over by_time - placed_on, 0) as gap,
                           first_value(placed_on) over by_time as first_day
                      from orders.placed_v1
                     where customer_id is not null
                       and placed_at < :until
                    window by_time as (partition by customer_id order by placed_at)
                ), history as (
                    select customer_id,
                           count(*)::integer as orders,
                           1 + count(gap)::integer as purchase_days,
                           min(day) as first_day,
                           max(day) as last_day,
                           min(placed_at) as first_at,
                           max(placed_at) as last_at,
                           max(day) - max(day) filter (where gap > 0) as last_gap,
                           max(gap) as longest_gap,
                           sum(ln(gap / 7.0::double precision)) as log_gaps,
                           sum(minor)::bigint as gross_minor,
                           (sum(minor) filter (where day = first_day))::bigint as first_minor
                      from spaced
                     group by customer_id
                ), refund as (
                    select customer_id, sum(amount_minor)::bigint as minor
                      from orders.refunded_v1
                     where customer_id is not null
                       and placed_at < :until
                     group by customer_id
                )
                select h.*, coalesce(r.minor, 0)
                  from history h
                  left join refund r on r.customer_id = h.customer_id
                """.formatted(history.next()))
                .param("until", java.sql.Timestamp.from(standpoint.instant()))
                .update();
        history.swapIn();
    }
}
