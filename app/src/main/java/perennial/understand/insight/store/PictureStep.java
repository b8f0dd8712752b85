package perennial.understand.insight.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Looks at everybody's traits at once: grid, stages, distribution and key figures, small enough to show at once.
@Component
@Order(520)
class PictureStep implements RefreshStep {

    private final JdbcClient db;

    PictureStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "picture";
    }

    @Override
    public Set<String> needs() {
        return Set.of("traits", "days");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        drawGrid();
        drawStages();
        drawDistribution();
        sumUp();
        db.sql("delete from insight.refresh").update();
        db.sql("insert into insight.refresh (standpoint) values (:day)")
                .param("day", standpoint.day())
                .update();
    }

    private void drawGrid() {
        db.sql("delete from insight.rfm_cell").update();
        db.sql("""
                insert into insight.rfm_cell
                select recency_score, frequency_score, monetary_score, count(*), sum(spent), coalesce(sum(value), 0)
                  from traits.customer_v1
                 where recency_score is not null
                 group by 1, 2, 3
                """).update();
    }

    private void drawStages() {
        db.sql("delete from insight.stage").update();
        db.sql("""
                insert into insight.stage
                select stage, count(*), sum(spent), coalesce(sum(value), 0)
                  from traits.customer_v1
                 where stage is not null
                 group by stage
                """).update();
    }

    private void drawDistribution() {
        db.sql("delete from insight.value_band").update();
        db.sql("""
                insert into insight.value_band
                select band, count(*), min(value), max(value), sum(value), sum(spent)
                  from (select value, spent, ntile(20) over (order by value, customer_id) as band
                          from traits.customer_v1
                         where value is not null) ranked
                 group by band
                """).update();
    }

    private void sumUp() {
        db.sql("delete from insight.figure").update();
        db.sql("""
                insert into insight.figure (key, value)
                select f.key, f.value
                  from (select count(*) as customers,
                               count(*) filter (where purchase_days > 1) as came_back,
                               sum(orders) as orders,
                               count(*) filter (where alive >= 0.5) as alive,
                               sum(value) as value,
                               sum(orders_12m) as orders_12m,
                               sum(spend_12m) as spend_12m,
                               min(first_day) as first_day
                          from traits.customer_v1
                         where orders > 0) buyers
                 cross join (select sum(revenue_minor) as revenue,
                                    sum(refunded_minor) as refunds,
                                    sum(anonymous_minor) as anonymous
                               from insight.day) money
                 cross join lateral (values
                        ('customers', buyers.customers::numeric),
                        ('returning', buyers.came_back),
                        ('orders', buyers.orders),
                        ('alive', buyers.alive),
                        ('value', buyers.value),
                        ('orders-12m', buyers.orders_12m::numeric),
                        ('spend-12m', buyers.spend_12m),
                        ('revenue', money.revenue),
                        ('refunds', money.refunds),
                        ('anonymous-revenue', money.anonymous)) f (key, value)
                """).update();
    }
}
