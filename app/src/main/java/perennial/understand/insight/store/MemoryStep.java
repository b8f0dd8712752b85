package perennial.understand.insight.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Adds the figures that need everybody's forecast, and writes all of them down under their day, so that a later one
/// can say what has changed.
@Component
@Order(530)
class MemoryStep implements RefreshStep {

    private final JdbcClient db;

    MemoryStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "memory";
    }

    @Override
    public Set<String> needs() {
        return Set.of("picture");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        addDoubt(standpoint);
        // later days have not come yet after all when an import was taken back
        db.sql("delete from insight.past_figure where day >= :day")
                .param("day", standpoint.lastDay())
                .update();
        db.sql("""
                insert into insight.past_figure (day, key, value)
                select :day, key, value
                  from insight.figure
                 where value is not null
                """).param("day", standpoint.lastDay()).update();
    }

    /// An 80 % range is 2.563 standard deviations wide; the variances of people who do not know each other add up.
    private void addDoubt(Standpoint standpoint) {
        db.sql("""
                insert into insight.figure (key, value)
                select f.key, f.value
                  from (select sqrt(sum(power((value_high - value_low) / 2.563, 2)))::numeric as deviation,
                               count(*) filter (where purchase_days = 2
                                                  and last_day > :day::date - 31) as second_timers,
                               sum(value) filter (where purchase_days = 2
                                                    and last_day > :day::date - 31) as second_timers_value,
                               count(*) filter (where monetary_score = 5 and stage = 'lapsed') as sleeping,
                               sum(spent) filter (where monetary_score = 5 and stage = 'lapsed') as sleeping_spent,
                               sum(value) filter (where monetary_score = 5 and stage = 'lapsed') as sleeping_value
                          from traits.customer_v1
                         where orders > 0) t
                 cross join lateral (values
                        ('value-deviation', t.deviation),
                        ('second-timers', t.second_timers),
                        ('second-timers-value', t.second_timers_value),
                        ('sleeping', t.sleeping),
                        ('sleeping-spent', t.sleeping_spent),
                        ('sleeping-value', t.sleeping_value)) f (key, value)
                """).param("day", standpoint.day()).update();
    }
}
