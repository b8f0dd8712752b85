package perennial.understand.lifecycle.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.understand.lifecycle.StageRule;
import perennial.understand.lifecycle.store.RulePreview;
import perennial.understand.lifecycle.store.RulePreview.Shift;
import perennial.understand.lifecycle.store.RuleStore;
import perennial.understand.lifecycle.store.RuleStore.Setting;

/// How stages are decided, in plain language, and how a manager changes that.
@Controller
@Needs(Role.READ_ONLY)
public class RulePages {

    private static final String PATH = "/lifecycle/rules";

    private final RuleStore rules;
    private final RuleChange change;
    private final RulePreview preview;
    private final Refresh refresh;

    RulePages(RuleStore rules, RuleChange change, RulePreview preview, Refresh refresh) {
        this.rules = rules;
        this.change = change;
        this.preview = preview;
        this.refresh = refresh;
    }

    /// @param check name of its check box; null for a rule that is always in force
    public record RuleRow(
            String stage, String sentence, @Nullable String check, boolean enabled, List<Bound> bounds) {}

    public record Bound(
            String field,
            String label,
            String value,
            String step,
            @Nullable String complaint) {}

    public record ShiftRow(String from, String to, String customers) {}

    /// @param shifts who would move; null when nobody asked
    public record RulesView(List<RuleRow> rules, @Nullable String foretold, List<ShiftRow> shifts) {}

    @GetMapping(PATH)
    Page read(Formats formats) {
        return page(rules.settings(), Map.of(), Map.of(), null, formats);
    }

    @PostMapping(PATH)
    @Needs(Role.MANAGER)
    Answer write(@RequestParam Map<String, String> typed, Formats formats) {
        var filled = FilledIn.of(typed, formats);
        if (!filled.complaints().isEmpty()) {
            return page(filled.settings(), typed, filled.complaints(), null, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if ("preview".equals(typed.get("do"))) {
            return page(filled.settings(), typed, Map.of(), shifts(filled.settings()), formats);
        }
        change.to(filled.settings());
        return Redirect.to(PATH).saying("lifecycle.rules.saved");
    }

    @PostMapping(PATH + "/standard")
    @Needs(Role.MANAGER)
    Answer standard() {
        change.toStandard();
        return Redirect.to(PATH).saying("lifecycle.rules.standard-again");
    }

    private List<Shift> shifts(List<Setting> settings) {
        var inForce =
                settings.stream().filter(Setting::enabled).map(Setting::rule).toList();
        return preview.of(inForce, refresh.standpoint().lastDay());
    }

    private static Page page(
            List<Setting> settings,
            Map<String, String> typed,
            Map<String, String> complaints,
            @Nullable List<Shift> shifts,
            Formats formats) {
        return Page.of(
                "lifecycle/rules",
                new RulesView(
                        settings.stream()
                                .map(setting -> row(setting, typed, complaints, formats))
                                .toList(),
                        shifts == null ? null : foretold(shifts, formats),
                        shifts == null ? List.of() : rows(shifts, formats)));
    }

    private static RuleRow row(
            Setting setting, Map<String, String> typed, Map<String, String> complaints, Formats formats) {
        var rule = setting.rule();
        var values = new TreeMap<>(rule.bounds());
        var said =
                values.values().stream().map(value -> formats.decimal(value, 1)).toArray();
        return new RuleRow(
                rule.stage().key(),
                formats.t("lifecycle.rule." + rule.key(), said),
                FilledIn.ALWAYS.contains(rule.key()) ? null : FilledIn.check(rule),
                setting.enabled(),
                values.keySet().stream()
                        .map(name -> bound(rule, name, typed, complaints, formats))
                        .toList());
    }

    private static Bound bound(
            StageRule rule, String name, Map<String, String> typed, Map<String, String> complaints, Formats formats) {
        var field = FilledIn.field(rule, name);
        double value = rule.bounds().getOrDefault(name, 0.0);
        var plain = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return new Bound(
                field,
                formats.t("lifecycle.bound." + name),
                typed.getOrDefault(field, plain),
                name.equals("purchases") ? "1" : "0.5",
                complaints.get(field));
    }

    private static String foretold(List<Shift> shifts, Formats formats) {
        return formats.t(
                "lifecycle.rules.foretold",
                shifts.stream().mapToLong(Shift::customers).sum());
    }

    private static List<ShiftRow> rows(List<Shift> shifts, Formats formats) {
        return shifts.stream()
                .map(shift -> new ShiftRow(
                        shift.fromStage(),
                        shift.toStage(),
                        formats.number(shift.customers()).text()))
                .toList();
    }
}
