package perennial.understand.lifecycle.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;

/// Customers who moved from one stage to another: `moved=active~at-risk&since=2026-10-01`.
@Component
class MovedFilter implements CustomerFilter {

    private static final String STAGE = "prospect|lead|new|active|loyal|advocate|at-risk|lapsed|won-back";
    private static final String BEGINNING = "1970-01-01";

    @Override
    public String key() {
        return "moved";
    }

    @Override
    public List<String> besides() {
        return List.of("since");
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
        var since = since(beside);
        return Optional.of(new SqlCondition(
                """
                c.id in (select m.customer_id
                           from lifecycle.stage_change_v1 m
                          where m.moved_on >= cast(:moved_since as date)
                            and m.from_stage = :moved_from
                            and m.to_stage = :moved_to)
                """,
                Map.of(
                        "moved_since", since == null ? BEGINNING : since.toString(),
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
        var since = since(beside);
        return since == null
                ? formats.t("lifecycle.filter.moved", from, to)
                : formats.t("lifecycle.filter.moved-since", from, to, formats.date(since));
    }

    private static @Nullable LocalDate since(Map<String, String> beside) {
        try {
            var day = beside.get("since");
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException mistyped) {
            return null;
        }
    }
}
