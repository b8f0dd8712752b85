package perennial.understand.lifecycle.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perennial.ground.ui.Formats;
import perennial.understand.lifecycle.StageRule;
import perennial.understand.lifecycle.StageRules;
import perennial.understand.lifecycle.store.RuleStore.Setting;

/// The rules as somebody filled them in, and what is wrong with that.
///
/// @param typed what stood in each field, to show it again
/// @param complaints by field, ready to print
record FilledIn(List<Setting> settings, Map<String, String> typed, Map<String, String> complaints) {

    /// Without these some customers would stand nowhere.
    static final Set<String> ALWAYS = Set.of("never-bought", "first-purchase", "buys-again");

    /// From where to where a bound makes sense.
    private record Limits(double least, double most, boolean whole) {
        static Limits of(String bound) {
            return bound.equals("purchases") ? new Limits(2, 1000, true) : new Limits(0.5, 50, false);
        }

        boolean allow(double value) {
            return value >= least && value <= most && (!whole || value == Math.rint(value));
        }
    }

    static String field(StageRule rule, String bound) {
        return rule.key() + "." + bound;
    }

    static String check(StageRule rule) {
        return "on." + rule.key();
    }

    static FilledIn of(Map<String, String> typed, Formats formats) {
        var settings = new ArrayList<Setting>();
        var complaints = new HashMap<String, String>();
        for (var rule : StageRules.STANDARD) {
            var bounds = new HashMap<>(rule.bounds());
            for (var name : rule.bounds().keySet()) {
                read(rule, name, typed, bounds, complaints, formats);
            }
            boolean enabled = ALWAYS.contains(rule.key()) || typed.containsKey(check(rule));
            settings.add(new Setting(rule.with(Map.copyOf(bounds)), enabled));
        }
        compare(settings, complaints, formats);
        return new FilledIn(List.copyOf(settings), Map.copyOf(typed), Map.copyOf(complaints));
    }

    private static void read(
            StageRule rule,
            String name,
            Map<String, String> typed,
            Map<String, Double> bounds,
            Map<String, String> complaints,
            Formats formats) {
        var field = field(rule, name);
        var limits = Limits.of(name);
        var value = number(typed.getOrDefault(field, ""));
        if (limits.allow(value)) {
            bounds.put(name, value);
        } else {
            complaints.put(
                    field,
                    formats.t(
                            limits.whole() ? "lifecycle.rules.wrong-whole" : "lifecycle.rules.wrong",
                            formats.decimal(limits.least(), 1),
                            formats.decimal(limits.most(), 1)));
        }
    }

    /// NaN, which no limits allow, for what is no number. A comma is a decimal point in half of the world.
    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException odd) {
            return Double.NaN;
        }
    }

    /// Whoever counts as lost must have been at risk before.
    private static void compare(List<Setting> settings, Map<String, String> complaints, Formats formats) {
        var lost = named(settings, "long-silent");
        var atRisk = named(settings, "overdue");
        if (lost.enabled() && atRisk.enabled() && rhythms(lost) <= rhythms(atRisk)) {
            complaints.putIfAbsent(field(lost.rule(), "rhythms"), formats.t("lifecycle.rules.wrong-order"));
        }
    }

    private static Setting named(List<Setting> settings, String key) {
        return settings.stream()
                .filter(setting -> setting.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static double rhythms(Setting setting) {
        return setting.rule().bounds().getOrDefault("rhythms", 0.0);
    }
}
