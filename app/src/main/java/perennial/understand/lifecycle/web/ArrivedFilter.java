package perennial.understand.lifecycle.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;
import perennial.understand.lifecycle.Stage;

/// Whoever came to a stage for the first time since a day, and is there still: `arrived=loyal&since=2026-05-01`.
@Component
class ArrivedFilter implements CustomerFilter {

    private static final Set<String> KNOWN =
            Stream.of(Stage.values()).map(Stage::key).collect(Collectors.toSet());

    @Override
    public String key() {
        return "arrived";
    }

    @Override
    public List<String> besides() {
        return List.of(Since.KEY);
    }

    @Override
    public Optional<SqlCondition> condition(String stage) {
        return condition(stage, Map.of());
    }

    @Override
    public Optional<SqlCondition> condition(String stage, Map<String, String> beside) {
        if (!KNOWN.contains(stage)) {
            return Optional.empty();
        }
        return Optional.of(new SqlCondition(
                """
                t.stage = :arrived
                and c.id in (select a.customer_id
                               from lifecycle.first_arrival_v1 a
                              where a.stage = :arrived
                                and a.arrived_on >= :arrived_since)
                """, Map.of("arrived", stage, "arrived_since", Since.of(beside).orElse(LocalDate.EPOCH))));
    }

    @Override
    public String label(String stage, Formats formats) {
        return label(stage, Map.of(), formats);
    }

    @Override
    public String label(String stage, Map<String, String> beside, Formats formats) {
        var there = formats.t("lifecycle.stage." + stage);
        return Since.of(beside)
                .map(day -> formats.t("lifecycle.filter.arrived-since", there, formats.date(day)))
                .orElseGet(() -> formats.t("lifecycle.filter.arrived", there));
    }
}
