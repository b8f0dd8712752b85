package perennial.understand.lifecycle.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;
import perennial.understand.lifecycle.StageRule;

/// Asks the rules about every customer at once and records who moved.
@Component
@Order(300)
class StageStep implements RefreshStep {

    /// Where nobody has come back yet, two months is as good a guess as any; the lifecycle page says that it is one.
    private static final double UNKNOWN_RHYTHM = 60;

    private final JdbcClient db;
    private final RuleStore rules;

    StageStep(JdbcClient db, RuleStore rules) {
        this.db = db;
        this.rules = rules;
    }

    @Override
    public String key() {
        return "stages";
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var standing = FreshTable.like(db, "lifecycle", "standing");
        measureRhythm();
        judge(standpoint);
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

    /// A row is the rule that decided about one customer, and the facts it looked at.
    private void judge(Standpoint standpoint) {
        var inForce = rules.inForce();
        db.sql("drop table if exists pg_temp.verdict").update();
        db.sql("""
                create temp table verdict on commit drop as
                with fact as (
                    select c.id as customer_id,
                           coalesce(c.since, c.created_at)::date as known_since,
                           coalesce(h.purchase_days, 0) as purchase_days,
                           h.first_day,
                           h.last_day,
                           :last_day - h.last_day as days_since_last,
                           h.last_gap,
                           -- four purchases tell a rhythm of one's own, within three times the house's
                           case when h.purchase_days >= 4
                                then least(greatest((h.last_day - h.first_day) / (h.purchase_days - 1.0)::double precision,
                                                    r.median_days / 3),
                                           r.median_days * 3)
                                else r.median_days end as rhythm,
                           coalesce(t.tags, '{}') as tags,
                           p.customer_id is not null as consented
                      from customers.customer_v1 c
                     cross join lifecycle.rhythm r
                      left join orders.history_v1 h on h.customer_id = c.id
                      left join customers.tags_v1 t on t.customer_id = c.id
                      left join customers.consented_v1 p on p.customer_id = c.id
                )
                select f.customer_id, f.purchase_days, f.days_since_last, f.rhythm, f.last_gap,
                       case %s end as rule,
                       case %s end as stage,
                       least(case %s end, :last_day) as since
                  from fact f
                """.formatted(
                                cases(inForce, rule -> "'" + rule.key() + "'"),
                                cases(inForce, rule -> "'" + rule.stage().key() + "'"),
                                cases(inForce, rule -> bound(rule, rule.since()))))
                .params(bounds(inForce))
                .param("last_day", standpoint.lastDay())
                .update();
        db.sql("delete from pg_temp.verdict where rule is null").update();
        db.sql("analyze pg_temp.verdict").update();
    }

    private static String cases(List<StageRule> rules, java.util.function.Function<StageRule, String> outcome) {
        return rules.stream()
                .map(rule -> "when %s then %s".formatted(bound(rule, rule.condition()), outcome.apply(rule)))
                .collect(Collectors.joining("\n            "));
    }

    private static String bound(StageRule rule, String sql) {
        for (var name : rule.bounds().keySet()) {
            sql = sql.replace("{" + name + "}", ":" + parameter(rule, name));
        }
        return sql;
    }

    private static String parameter(StageRule rule, String bound) {
        return (rule.key() + "_" + bound).replace('-', '_');
    }

    private static Map<String, Double> bounds(List<StageRule> rules) {
        var values = new HashMap<String, Double>();
        rules.forEach(rule -> rule.bounds().forEach((name, value) -> values.put(parameter(rule, name), value)));
        return values;
    }

    private void fill(FreshTable standing) {
        db.sql("""
                insert into %s (customer_id, stage, rule, since)
                select v.customer_id, v.stage, v.rule,
                       case when s.stage = v.stage then s.since else v.since end
                  from pg_temp.verdict v
                  left join lifecycle.standing s on s.customer_id = v.customer_id
                """.formatted(standing.next())).update();
    }

    private void recordMoves(Standpoint standpoint) {
        db.sql("""
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                select v.customer_id, s.stage, v.stage, v.rule,
                       jsonb_build_object('purchases', v.purchase_days,
                                          'daysSinceLast', v.days_since_last,
                                          'rhythm', round(v.rhythm::numeric, 1),
                                          'lastGap', v.last_gap),
                       :last_day
                  from pg_temp.verdict v
                  join lifecycle.standing s on s.customer_id = v.customer_id
                 where s.stage <> v.stage
                """).param("last_day", standpoint.lastDay()).update();
    }
}
