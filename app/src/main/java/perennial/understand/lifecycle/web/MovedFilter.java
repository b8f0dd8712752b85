package perennial.understand.lifecycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;

/// Customers who moved from one stage to another: `moved=active~at-risk&since=2026-10-01`.
@Component
class MovedFilter implements CustomerFilter {

    private static final String STAGE = "prospect|lead|new|active|loyal|advocate|at-risk|lapsed|won-back";

    @Override
    public String key() {
        return "moved";
    }

    @Override
    public List<String> besides() {
        return List.of(Since.KEY);
    }

    @Override
    public Optional<SqlCondition> condition(String move) {
        return condition(move, Map.of());
    }

    @Override
    public Optional<SqlCondition> condition(String move, Map<String, String> beside) {
        if (!move.matches("(%1$s)~(%1$s)".formatted(STAGE))) {
            return Optional.empty();
        }
        var stages = move.split("~");
        return Optional.of(new SqlCondition(
                """
                t.stage = :moved_to
                and c.id in (select m.customer_id
                               from (select distinct on (customer_id) customer_id, from_stage
                                       from lifecycle.stage_change_v1
                                      where moved_on >= :moved_since
                                        and from_stage is not null
                                      order by customer_id, moved_on) m
                              where m.from_stage = :moved_from)
                """,
                Map.of(
                        "moved_since", Since.of(beside).orElse(LocalDate.EPOCH),
                        "moved_from", stages[0],
                        "moved_to", stages[1])));
    }

    @Override
    public String label(String move, Formats formats) {
        return label(move, Map.of(), formats);
    }

    @Override
    public String label(String move, Map<String, String> beside, Formats formats) {
        var stages = move.split("~");
        var from = formats.t("lifecycle.stage." + stages[0]);
        var to = formats.t("lifecycle.stage." + stages[1]);
        return Since.of(beside)
                .map(since -> formats.t("lifecycle.filter.moved-since", from, to, formats.date(since)))
                .orElseGet(() -> formats.t("lifecycle.filter.moved", from, to));
    }
}
