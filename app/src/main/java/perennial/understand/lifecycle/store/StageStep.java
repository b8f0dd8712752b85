package perennial.understand.lifecycle.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Asks the rules about every customer at once and records who moved.
@Component
@Order(300)
class StageStep implements RefreshStep {

    /// Where nobody has come back yet, two months is as good a guess as any; the lifecycle page says that it is one.
    private static final double UNKNOWN_RHYTHM = 60;

    private final JdbcClient db;
    private final RuleStore rules;
    private final Verdicts verdicts;

    StageStep(JdbcClient db, RuleStore rules, Verdicts verdicts) {
        this.db = db;
        this.rules = rules;
        this.verdicts = verdicts;
    }

    @Override
    public String key() {
        return "stages";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var standing = FreshTable.like(db, "lifecycle", "standing");
        FreshTable.readInOrder(db);
        measureRhythm();
        verdicts.judge(rules.inForce(), standpoint.lastDay());
        fill(standing);
        recordMoves(standpoint);
        standing.swapIn();
    }

    /// The median over customers who came back of the days between their purchases.
    private void measureRhythm() {
        db.sql("delete from lifecycle.rhythm").update();
        db.sql("""
                insert into lifecycle.rhythm (median_days, came_back)
                select greatest(coalesce(percentile_cont(0.5) within group (
                           order by (last_day - first_day) / (purchase_days - 1.0)::double precision), :unknown), 1),
                       count(*)
                  from orders.history_v1
                 where purchase_days > 1
                """).param("unknown", UNKNOWN_RHYTHM).update();
    }

    private void fill(FreshTable standing) {
        db.sql("""
                insert into %s (customer_id, stage, rule, since)
                select v.customer_id, v.stage, v.rule,
                       case when v.stage_before = v.stage then v.since_before else v.since end
                  from pg_temp.verdict v
                """.formatted(standing.next())).update();
    }

    /// One move a day for each customer: from where they stood in the morning. What was recorded for today, or for days
    /// that have not come yet after all (an import was taken back), is decided anew.
    private void recordMoves(Standpoint standpoint) {
        db.sql("""
                with decided_anew as (
                    delete from lifecycle.stage_change
                     where moved_on >= :last_day
                    returning id, customer_id, from_stage, moved_on
                ),
                morning as (             -- one row per customer who had moved since then
                    select distinct on (customer_id) customer_id, from_stage as stage
                      from decided_anew
                     order by customer_id, moved_on, id
                )
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                select v.customer_id, coalesce(m.stage, v.stage_before), v.stage, v.rule,
                       jsonb_build_object('purchases', v.purchase_days,
                                          'daysSinceLast', v.days_since_last,
                                          'rhythm', round(v.rhythm::numeric, 1),
                                          'lastGap', v.last_gap),
                       :last_day
                  from pg_temp.verdict v
                  left join morning m on m.customer_id = v.customer_id
                 where v.stage_before is not null
                   and coalesce(m.stage, v.stage_before) <> v.stage
                """).param("last_day", standpoint.lastDay()).update();
    }
}
