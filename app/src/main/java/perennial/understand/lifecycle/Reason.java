package perennial.understand.lifecycle;

import java.util.Map;
import perennial.ground.ui.Formats;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Why somebody moved to a stage: the facts the rule looked at, as `stage_change` keeps them.
///
/// @param purchases days with a purchase
/// @param daysSinceLast days since the last of them
/// @param rhythm days that usually lie between two
/// @param lastGap days between the last two; 0 before the second
public record Reason(long purchases, long daysSinceLast, double rhythm, long lastGap) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Reason of(String json) {
        Map<String, Object> facts = JSON.readValue(json, new TypeReference<>() {});
        return new Reason(
                whole(facts, "purchases"),
                whole(facts, "daysSinceLast"),
                number(facts, "rhythm").doubleValue(),
                whole(facts, "lastGap"));
    }

    private static long whole(Map<String, Object> facts, String name) {
        return number(facts, name).longValue();
    }

    /// A prospect has no last purchase and no gap.
    private static Number number(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof Number number ? number : 0;
    }

    /// "Usually back after 12 days, now silent for 31."
    public String sentence(String rule, Formats formats) {
        return formats.t("lifecycle.reason." + rule, purchases, daysSinceLast, Math.round(rhythm), lastGap);
    }
}
