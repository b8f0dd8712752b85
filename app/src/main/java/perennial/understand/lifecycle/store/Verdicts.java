package perennial.understand.lifecycle.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.understand.lifecycle.StageRule;

/// Asks rules about every customer at once. The answer lies in `pg_temp.verdict` until the transaction ends.
@Component
class Verdicts {

    private final JdbcClient db;

    Verdicts(JdbcClient db) {
        this.db = db;
    }

    /// A row is the rule that decided about one customer, and the facts it looked at.
    ///
    /// @param rules in the order in which they are asked
    void judge(List<StageRule> rules, LocalDate lastDay) {
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
                           p.customer_id is not null as consented,
                           s.stage as stage_before,
                           s.since as since_before
                      from customers.customer_v1 c
                     cross join lifecycle.rhythm r
                      left join orders.history_v1 h on h.customer_id = c.id
                      left join customers.tags_v1 t on t.customer_id = c.id
                      left join customers.consented_v1 p on p.customer_id = c.id
                      left join lifecycle.standing s on s.customer_id = c.id
                )
                select *
                  from (select f.customer_id, f.purchase_days, f.days_since_last, f.rhythm, f.last_gap,
                               f.stage_before, f.since_before,
                               case %s end as rule,
                               case %s end as stage,
                               least(case %s end, :last_day) as since
                          from fact f) judged
                 where rule is not null
                """.formatted(
                                cases(rules, rule -> "'" + rule.key() + "'"),
                                cases(rules, rule -> "'" + rule.stage().key() + "'"),
                                cases(rules, rule -> bound(rule, rule.since()))))
                .params(bounds(rules))
                .param("last_day", lastDay)
                .update();
    }

    private static String cases(List<StageRule> rules, Function<StageRule, String> outcome) {
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
}
