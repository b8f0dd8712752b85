package perennial.understand.insight.store;

import java.sql.Timestamp;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Follows those who first bought in the same month, month by month.
@Component
@Order(510)
class CohortStep implements RefreshStep {

    private final JdbcClient db;

    CohortStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "cohorts";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        FreshTable.readEverything(db);
        db.sql("delete from insight.cohort").update();
        db.sql("""
                insert into insight.cohort
                with bought as (               -- one row per customer and month with an order
                    select customer_id,
                           date_trunc('month', placed_on::timestamp)::date as month,
                           sum(amount_minor) as minor
                      from orders.placed_v1
                     where customer_id is not null
                       and placed_at < :until
                     group by 1, 2
                ), followed as (
                    select date_trunc('month', h.first_day::timestamp)::date as cohort,
                           b.month,
                           count(*) as customers,
                           coalesce(sum(b.minor), 0) as minor
                      from bought b
                      join orders.history_v1 h on h.customer_id = b.customer_id
                     group by 1, 2
                )
                select cohort,
                       (extract(year from age(month, cohort)) * 12 + extract(month from age(month, cohort)))::integer,
                       customers,
                       minor
                  from followed
                """).param("until", Timestamp.from(standpoint.instant())).update();
    }
}
