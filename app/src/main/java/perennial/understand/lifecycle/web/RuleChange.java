package perennial.understand.lifecycle.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;
import perennial.ground.jobs.Jobs;
import perennial.ground.refresh.RefreshJob;
import perennial.understand.lifecycle.store.RuleStore;
import perennial.understand.lifecycle.store.RuleStore.Setting;

/// Puts other rules in force: kept, on record, and asked about everybody soon after.
@Component
class RuleChange {

    private final RuleStore rules;
    private final Audit audit;
    private final Jobs jobs;

    RuleChange(RuleStore rules, Audit audit, Jobs jobs) {
        this.rules = rules;
        this.audit = audit;
        this.jobs = jobs;
    }

    @Transactional
    public void to(List<Setting> settings) {
        var before = readable(rules.settings());
        rules.save(settings);
        finish(before);
    }

    @Transactional
    public void toStandard() {
        var before = readable(rules.settings());
        rules.forget();
        finish(before);
    }

    private void finish(Map<String, String> before) {
        var after = readable(rules.settings());
        if (after.equals(before)) {
            return;
        }
        var was = new LinkedHashMap<>(before);
        was.entrySet().removeAll(after.entrySet());
        var is = new LinkedHashMap<>(after);
        is.entrySet().removeAll(before.entrySet());
        audit.record("lifecycle.rules-changed", "stage-rules", null, new Audit.Change(was, is));
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
    }

    private static Map<String, String> readable(List<Setting> settings) {
        var readable = new LinkedHashMap<String, String>();
        for (var setting : settings) {
            var bounds = setting.rule().bounds().values();
            readable.put(
                    setting.rule().key(),
                    !setting.enabled()
                            ? "off"
                            : bounds.isEmpty() ? "on" : bounds.iterator().next().toString());
        }
        return readable;
    }
}
