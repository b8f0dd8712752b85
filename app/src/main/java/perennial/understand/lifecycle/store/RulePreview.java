package perennial.understand.lifecycle.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.understand.lifecycle.StageRule;

/// Tells who would move if other rules were in force, without moving anybody.
@Component
public class RulePreview {

    private final JdbcClient db;
    private final Verdicts verdicts;

    RulePreview(JdbcClient db, Verdicts verdicts) {
        this.db = db;
        this.verdicts = verdicts;
    }

    /// How many customers would go from one stage to another.
    public record Shift(String fromStage, String toStage, long customers) {}

    /// The largest shift first.
    @Transactional
    public List<Shift> of(List<StageRule> rules, LocalDate lastDay) {
        verdicts.judge(rules, lastDay);
        return db.sql("""
                select s.stage as from_stage, v.stage as to_stage, count(*) as customers
                  from pg_temp.verdict v
                  join lifecycle.standing s on s.customer_id = v.customer_id
                 where s.stage <> v.stage
                 group by s.stage, v.stage
                 order by customers desc
                """).query(Shift.class).list();
    }
}
