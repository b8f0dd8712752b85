package perennial.understand.lifecycle.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.understand.lifecycle.StageRule;
import perennial.understand.lifecycle.StageRules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rules in force: the standard ones, with what the owner changed about them.
@Component
public class RuleStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    RuleStore(JdbcClient db) {
        this.db = db;
    }

    private record Edited(String key, String bounds, boolean enabled) {}

    /// Enabled rules with their bounds, in the order in which they are asked.
    public List<StageRule> inForce() {
        var edited = new HashMap<String, Edited>();
        db.sql("select key, bounds, enabled from lifecycle.rule")
                .query(Edited.class)
                .list()
                .forEach(rule -> edited.put(rule.key(), rule));
        var rules = new ArrayList<StageRule>();
        for (var rule : StageRules.STANDARD) {
            var edit = edited.get(rule.key());
            if (edit == null) {
                rules.add(rule);
            } else if (edit.enabled()) {
                rules.add(withBounds(rule, edit.bounds()));
            }
        }
        return rules;
    }

    private static StageRule withBounds(StageRule rule, String json) {
        var bounds = new HashMap<>(rule.bounds());
        Map<String, Double> told = JSON.readValue(json, new TypeReference<>() {});
        told.forEach(bounds::replace);
        return new StageRule(rule.key(), rule.stage(), Map.copyOf(bounds), rule.condition(), rule.since());
    }
}
