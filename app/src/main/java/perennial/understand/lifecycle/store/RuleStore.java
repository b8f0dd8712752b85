package perennial.understand.lifecycle.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /// A rule as the owner sees it, switched on or off.
    public record Setting(StageRule rule, boolean enabled) {}

    /// Enabled rules with their bounds, in the order in which they are asked.
    public List<StageRule> inForce() {
        return settings().stream().filter(Setting::enabled).map(Setting::rule).toList();
    }

    /// All rules, in the order in which they are asked.
    public List<Setting> settings() {
        var edited = new HashMap<String, Edited>();
        db.sql("select key, bounds, enabled from lifecycle.rule")
                .query(Edited.class)
                .list()
                .forEach(rule -> edited.put(rule.key(), rule));
        return StageRules.STANDARD.stream()
                .map(rule -> setting(rule, edited.get(rule.key())))
                .toList();
    }

    private static Setting setting(StageRule rule, @Nullable Edited edit) {
        return edit == null ? new Setting(rule, true) : new Setting(withBounds(rule, edit.bounds()), edit.enabled());
    }

    public void save(List<Setting> settings) {
        for (int position = 0; position < settings.size(); position++) {
            var rule = settings.get(position).rule();
            db.sql("""
                    insert into lifecycle.rule (position, key, stage, bounds, enabled)
                    values (:position, :key, :stage, :bounds::jsonb, :enabled)
                    on conflict (key) do update
                       set bounds = excluded.bounds,
                           enabled = excluded.enabled
                    """)
                    .param("position", position)
                    .param("key", rule.key())
                    .param("stage", rule.stage().key())
                    .param("bounds", JSON.writeValueAsString(rule.bounds()))
                    .param("enabled", settings.get(position).enabled())
                    .update();
        }
    }

    /// Goes back to the standard rules.
    public void forget() {
        db.sql("delete from lifecycle.rule").update();
    }

    private static StageRule withBounds(StageRule rule, String json) {
        var bounds = new HashMap<>(rule.bounds());
        Map<String, Double> told = JSON.readValue(json, new TypeReference<>() {});
        told.forEach(bounds::replace);
        return rule.with(Map.copyOf(bounds));
    }
}
