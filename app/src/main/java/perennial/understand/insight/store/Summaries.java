package perennial.understand.insight.store;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the small tables that the last refresh left: quick however many customers there are.
@Component
public class Summaries {

    private final JdbcClient db;

    Summaries(JdbcClient db) {
        this.db = db;
    }

    /// As of when the picture was drawn.
    public record Refreshed(LocalDate standpoint, Instant at) {
        public LocalDate lastDay() {
            return standpoint.minusDays(1);
        }
    }

    /// What one stage holds. Money in minor units.
    public record StageSum(String stage, long customers, long spentMinor, long valueMinor) {}

    /// A twentieth of all customers with a forecast; 20 holds the most valuable.
    public record Band(int band, long customers, long leastMinor, long mostMinor, long valueMinor, long spentMinor) {}

    /// Customers who share how lately and how often they bought, each from 1 to 5.
    public record Cell(int recency, int frequency, long customers, long valueMinor) {}

    /// Empty before the first refresh.
    public Optional<Refreshed> refreshed() {
        return db.sql("select standpoint, refreshed_at from insight.refresh")
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("refreshed_at");
                    return new Refreshed(row.getObject("standpoint", LocalDate.class), at.toInstant());
                })
                .optional();
    }

    /// Figures over the whole customer base; what nobody knows is not there.
    public Map<String, BigDecimal> figures() {
        var figures = new HashMap<String, BigDecimal>();
        db.sql("select key, value from insight.figure where value is not null").query(row -> {
            figures.put(row.getString("key"), row.getBigDecimal("value"));
        });
        return figures;
    }

    /// The figures as they were the last time before a day; empty if that was never written down.
    public Map<String, BigDecimal> figuresBefore(LocalDate day) {
        var figures = new HashMap<String, BigDecimal>();
        db.sql("""
                select key, value
                  from insight.past_figure
                 where day = (select max(day) from insight.past_figure where day < :day)
                """).param("day", day).query(row -> {
            figures.put(row.getString("key"), row.getBigDecimal("value"));
        });
        return figures;
    }

    public Map<String, StageSum> stages() {
        var stages = new HashMap<String, StageSum>();
        db.sql("select stage, customers, spent_minor, value_minor from insight.stage")
                .query(StageSum.class)
                .list()
                .forEach(stage -> stages.put(stage.stage(), stage));
        return stages;
    }

    /// The most valuable first.
    public List<Band> bands() {
        return db.sql("""
                select band, customers, least_minor, most_minor, value_minor, spent_minor
                  from insight.value_band
                 order by band desc
                """).query(Band.class).list();
    }

    public List<Cell> grid() {
        return db.sql("""
                select recency, frequency, sum(customers) as customers, sum(value_minor) as value_minor
                  from insight.rfm_cell
                 group by recency, frequency
                """).query(Cell.class).list();
    }
}
