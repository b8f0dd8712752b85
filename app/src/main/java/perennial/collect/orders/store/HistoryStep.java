package perennial.collect.orders.store;

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
    @Transactional
    public void refresh(Standpoint standpoint) {
        var history = FreshTable.like(db, "orders", "history");
        db.sql("""
                insert into %s
                with day as (                  -- one row per customer and day with an order
                    select customer_id,
                           placed_on as day,
                           count(*) as orders,
                           sum(amount_minor) as minor,
                           min(placed_at) as first_at,
                           max(placed_at) as last_at
                      from orders.placed_v1
                     where customer_id is not null
                       and placed_at < :until
                     group by customer_id, placed_on
                ), spaced as (
                    select d.*, d.day - lag(d.day) over by_day as gap, row_number() over by_day as nth
                      from day d
                    window by_day as (partition by customer_id order by day)
                ), history as (
                    select customer_id,
                           sum(orders)::integer as orders,
                           count(*)::integer as purchase_days,
                           min(day) as first_day,
                           max(day) as last_day,
                           min(first_at) as first_at,
                           max(last_at) as last_at,
                           (array_agg(gap order by day desc))[1] as last_gap,
                           max(gap) as longest_gap,
                           sum(ln(gap / 7.0::double precision)) as log_gaps,
                           sum(minor)::bigint as gross_minor,
                           (sum(minor) filter (where nth = 1))::bigint as first_minor
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
