package perennial.understand.lifecycle;

import java.util.Map;

/// One rule of the lifecycle. Rules are asked in order; the first whose condition holds decides a customer's stage.
///
/// A condition is SQL over one row `f` of facts: `purchase_days`, `days_since_last`, `last_gap`, `rhythm` (days that
/// usually lie between two of this customer's purchases), `consented`, `tags`, `first_day`, `last_day`, `known_since`.
/// Its bounds, which the owner may edit, stand in it as `{name}`.
///
/// @param key names the rule; the messages `lifecycle.rule.<key>` and `lifecycle.reason.<key>` say it in words
/// @param bounds the numbers an owner may edit, with their defaults
/// @param since SQL for the day on which the rule began to hold
public record StageRule(String key, Stage stage, Map<String, Double> bounds, String condition, String since) {

    /// The same rule with other bounds.
    public StageRule with(Map<String, Double> others) {
        return new StageRule(key, stage, others, condition, since);
    }
}
