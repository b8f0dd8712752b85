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
                select stage_before as from_stage, stage as to_stage, count(*) as customers
                  from pg_temp.verdict
                 where stage_before <> stage
                 group by stage_before, stage
                 order by customers desc
                """).query(Shift.class).list();
    }
}
