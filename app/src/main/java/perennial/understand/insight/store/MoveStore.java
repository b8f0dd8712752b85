package perennial.understand.insight.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who moved from stage to stage.
@Component
public class MoveStore {

    private final JdbcClient db;

    MoveStore(JdbcClient db) {
        this.db = db;
    }

    /// One move of one customer.
    ///
    /// @param reason the facts the rule looked at, as JSON
    public record Move(
            long customerId,
            String name,
            @Nullable String fromStage,
            String toStage,
            String rule,
            String reason,
            LocalDate movedOn) {}

    /// How many stood in one stage at the beginning of a stretch of time and stand in another now.
    public record Stream(String fromStage, String toStage, long customers) {}

    /// Who arrived in a stage, and what is still to come from them.
    public record Arrival(String toStage, long customers, long valueMinor) {}

    /// The latest first.
    public List<Move> latest(int most) {
        return db.sql("""
                select m.customer_id, coalesce(nullif(c.name, ''), l.label) as name,
                       m.from_stage, m.to_stage, m.rule, m.reason::text as reason, m.moved_on
                  from (select *
                          from lifecycle.stage_change_v1
                         order by moved_on desc, from_stage desc, to_stage desc
                         limit :most) m
                  join customers.customer_v1 c on c.id = m.customer_id
                  join customers.label_v1 l on l.customer_id = m.customer_id
                 order by m.moved_on desc, name
                """).param("most", most).query(Move.class).list();
    }

    /// From where everybody who moved after a day started, and where they are now; who came back to where they started
    /// has not moved.
    public List<Stream> streams(LocalDate after) {
        return db.sql("""
                with started as (              -- one row per customer who moved
                    select distinct on (customer_id) customer_id, from_stage
                      from lifecycle.stage_change_v1
                     where moved_on > :after
                       and from_stage is not null
                     order by customer_id, moved_on
                )
                select f.from_stage, s.stage as to_stage, count(*) as customers
                  from started f
                  join lifecycle.standing_v1 s on s.customer_id = f.customer_id
                 where f.from_stage <> s.stage
                 group by f.from_stage, s.stage
                 order by customers desc
                """).param("after", after).query(Stream.class).list();
    }

    /// Who arrived where after a day and is still there.
    public List<Arrival> arrivals(LocalDate after) {
        return db.sql("""
                select t.stage as to_stage, count(*) as customers, coalesce(sum(t.value), 0) as value_minor
                  from (select distinct customer_id, to_stage
                          from lifecycle.stage_change_v1
                         where moved_on > :after) m
                  join traits.customer_v1 t on t.customer_id = m.customer_id and t.stage = m.to_stage
                 group by t.stage
                """).param("after", after).query(Arrival.class).list();
    }

    /// Who came to a stage for the first time after a day, and is there still.
    public Arrival firstArrivals(String stage, LocalDate after) {
        return db.sql("""
                select :stage as to_stage, count(*) as customers, coalesce(sum(t.value), 0) as value_minor
                  from lifecycle.first_arrival_v1 a
                  join traits.customer_v1 t on t.customer_id = a.customer_id and t.stage = a.stage
                 where a.stage = :stage
                   and a.arrived_on > :after
                """)
                .param("stage", stage)
                .param("after", after)
                .query(Arrival.class)
                .single();
    }

    /// How many days usually lie between two purchases of those who come back, and how many of them there are.
    public record Rhythm(double medianDays, long cameBack) {}

    public Rhythm rhythm() {
        return db.sql("select median_days, came_back from lifecycle.rhythm_v1")
                .query(Rhythm.class)
                .optional()
                .orElse(new Rhythm(0, 0));
    }
}
