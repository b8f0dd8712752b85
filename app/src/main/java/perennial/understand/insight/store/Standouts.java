package perennial.understand.insight.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the few customers a page names. Every question follows an index and stops after a handful.
@Component
public class Standouts {

    private final JdbcClient db;

    Standouts(JdbcClient db) {
        this.db = db;
    }

    /// @param valueMinor what we expect them to bring from now on; null where no money is known
    /// @param soon chance in [0, 1] that they buy within 90 days; null without a forecast
    public record Standout(
            long id,
            String name,
            @Nullable String stage,
            @Nullable LocalDate lastDay,
            long orders,
            long purchaseDays,
            long spentMinor,
            @Nullable Long valueMinor,
            @Nullable Long lowMinor,
            @Nullable Long highMinor,
            @Nullable Double soon) {}

    /// Of whom most is still to come.
    public List<Standout> top(int most) {
        return named("where value is not null order by value desc nulls last, customer_id desc", most, Map.of());
    }

    /// Who ordered most, for a business that knows no amounts.
    public List<Standout> busiest(int most) {
        return named("where orders > 0 order by orders desc nulls last, customer_id desc", most, Map.of());
    }

    /// Who spent a lot and has gone quiet.
    public List<Standout> sleeping(int most) {
        return named(
                "where monetary_score = 5 and stage = 'lapsed' order by spent desc nulls last, customer_id desc",
                most,
                Map.of());
    }

    /// Those in a stage, the most valuable first.
    public List<Standout> inStage(String stage, int most) {
        return named(
                "where hashtext(stage) = hashtext(:stage) and stage = :stage "
                        + "order by value desc nulls last, customer_id desc",
                most,
                Map.of("stage", stage));
    }

    /// Who bought for the second time after a day, and has not bought again since.
    public List<Standout> secondTimers(LocalDate after, int most) {
        return named("""
                where purchase_days = 2
                  and last_day > :after
                order by last_day desc nulls last, customer_id desc""", most, Map.of("after", after));
    }

    private List<Standout> named(String question, int most, Map<String, ?> parameters) {
        return db.sql("""
                with chosen as (
                    select row_number() over () as place, t.*
                      from (select *
                              from traits.customer_v1
                             %s
                             limit :most) t
                )
                select t.customer_id as id,
                       coalesce(nullif(c.name, ''), l.label) as name,
                       t.stage, t.last_day, t.orders, t.purchase_days, t.spent as spent_minor, t.value as value_minor,
                       t.value_low as low_minor, t.value_high as high_minor, t.buys_in_90_days as soon
                  from chosen t
                  join customers.customer_v1 c on c.id = t.customer_id
                  join customers.label_v1 l on l.customer_id = t.customer_id
                 order by t.place
                """.formatted(question))
                .param("most", most)
                .params(parameters)
                .query(Standout.class)
                .list();
    }
}
