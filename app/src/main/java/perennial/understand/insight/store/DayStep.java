package perennial.understand.insight.store;

import java.sql.Timestamp;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Sums up every day of trade.
@Component
@Order(500)
class DayStep implements RefreshStep {

    private final JdbcClient db;

    DayStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "days";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        db.sql("delete from insight.day").update();
        db.sql("""
                insert into insight.day
                with sold as (
                    select placed_on as day,
                           count(*) filter (where customer_id is not null) as orders,
                           count(distinct customer_id) as customers,
                           coalesce(sum(amount_minor) filter (where customer_id is not null), 0) as minor,
                           count(*) filter (where customer_id is null) as anonymous_orders,
                           coalesce(sum(amount_minor) filter (where customer_id is null), 0) as anonymous_minor
                      from orders.placed_v1
                     where placed_at < :until
                     group by placed_on
                ), refunded as (
                    select placed_on as day, sum(amount_minor) as minor
                      from orders.refunded_v1
                     where customer_id is not null
                       and placed_at < :until
                     group by placed_on
                ), welcomed as (
                    select first_day as day, count(*) as customers
                      from orders.history_v1
                     group by first_day
                )
                select coalesce(s.day, r.day), coalesce(s.orders, 0), coalesce(s.customers, 0),
                       coalesce(w.customers, 0), coalesce(s.minor, 0), coalesce(r.minor, 0),
                       coalesce(s.anonymous_orders, 0), coalesce(s.anonymous_minor, 0)
                  from sold s
                  full join refunded r on r.day = s.day
                  left join welcomed w on w.day = s.day
                """).param("until", Timestamp.from(standpoint.instant())).update();
    }
}
