package perennial.understand.insight.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.understand.insight.Picture;

/// Reads the picture that the last refresh drew.
@Component
public class Pictures {

    private static final int TOP = 20;

    private final JdbcClient db;
    private final CohortStore cohorts;

    Pictures(JdbcClient db, CohortStore cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    public Picture latest() {
        var figures = figures();
        var span = db.sql("select min(first_day) as first, max(last_day) as last from orders.history_v1")
                .query()
                .singleRow();
        var last = day(span.get("last"));
        return new Picture(
                figure(figures, "customers"),
                figure(figures, "orders"),
                figure(figures, "returning"),
                figure(figures, "revenue"),
                figure(figures, "refunds"),
                figure(figures, "anonymous-revenue"),
                knowsMoney(),
                day(span.get("first")),
                last,
                db.sql("select median_days from lifecycle.rhythm_v1")
                        .query(Double.class)
                        .optional()
                        .orElse(0.0),
                last.map(cohorts::until).orElse(List.of()),
                stages(),
                rfm(),
                top());
    }

    private Map<String, BigDecimal> figures() {
        var figures = new HashMap<String, BigDecimal>();
        db.sql("select key, value from insight.figure where value is not null").query(row -> {
            figures.put(row.getString("key"), row.getBigDecimal("value"));
        });
        return figures;
    }

    private static long figure(Map<String, BigDecimal> figures, String key) {
        return figures.getOrDefault(key, BigDecimal.ZERO).longValue();
    }

    private boolean knowsMoney() {
        return db.sql("select exists (select from orders.placed_v1 where amount_minor is not null)")
                .query(Boolean.class)
                .single();
    }

    private static Optional<LocalDate> day(@Nullable Object sqlDate) {
        return Optional.ofNullable((java.sql.Date) sqlDate).map(java.sql.Date::toLocalDate);
    }

    private Map<String, Long> stages() {
        var stages = new LinkedHashMap<String, Long>();
        db.sql("select stage, customers from insight.stage order by customers desc")
                .query(row -> {
                    stages.put(row.getString("stage"), row.getLong("customers"));
                });
        return stages;
    }

    private List<Picture.RfmCell> rfm() {
        return db.sql("""
                select recency, frequency, monetary, customers
                  from insight.rfm_cell
                 order by recency desc, frequency desc, monetary desc
                """).query(Picture.RfmCell.class).list();
    }

    private List<Picture.Standout> top() {
        return db.sql("""
                select t.customer_id as id, l.label as customer, t.orders_12m, t.value, t.value_low, t.value_high, t.alive
                  from (select *
                          from traits.customer_v1
                         where orders_12m is not null
                         order by value desc nulls last, orders_12m desc, customer_id
                         limit :top) t
                  join customers.label_v1 l on l.customer_id = t.customer_id
                 order by t.value desc nulls last, t.orders_12m desc, t.customer_id
                """)
                .param("top", TOP)
                .query((row, n) -> new Picture.Standout(
                        row.getLong("id"),
                        row.getString("customer"),
                        row.getDouble("orders_12m"),
                        Optional.ofNullable(row.getObject("value", Long.class)),
                        Optional.ofNullable(row.getObject("value_low", Long.class)),
                        Optional.ofNullable(row.getObject("value_high", Long.class)),
                        row.getDouble("alive")))
                .list();
    }
}
