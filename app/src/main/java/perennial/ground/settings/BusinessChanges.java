package perennial.ground.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Run;
import perennial.ground.refresh.RefreshJob;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;

/// Says something else about the business, on record, and has everything brought in line with it.
@Component
public class BusinessChanges {

    private final BusinessSettings settings;
    private final Audit audit;
    private final Jobs jobs;

    public BusinessChanges(BusinessSettings settings, Audit audit, Jobs jobs) {
        this.settings = settings;
        this.audit = audit;
        this.jobs = jobs;
    }

    /// What a change led to.
    public enum Outcome {
        NOTHING_CHANGED,
        SAVED,
        /// saved, and numbers are being worked out anew
        FOLLOWING
    }

    @Transactional
    public Outcome to(Business now) {
        var before = settings.fresh();
        var changed = difference(before, now);
        if (changed.before().isEmpty() && settings.described()) {
            return Outcome.NOTHING_CHANGED;
        }
        settings.save(now);
        audit.record("settings.changed", "business", null, changed);
        if (now.reckonsLike(before)) {
            return Outcome.SAVED;
        }
        settings.keepReckoned(before);
        jobs.refresh(FollowJob.TYPE, new FollowJob.Everything(), FollowJob.KEY);
        return Outcome.FOLLOWING;
    }

    /// What is being done to bring the numbers in line, or came to nothing; empty when they are.
    public Optional<Run> following() {
        return jobs.find(FollowJob.TYPE, FollowJob.KEY)
                .filter(run -> run.state() != Run.State.DONE)
                .or(() -> jobs.find(RefreshJob.TYPE, RefreshJob.KEY)
                        .filter(run -> !run.state().isOver()));
    }

    /// Has it tried once more.
    public void followAgain() {
        jobs.refresh(FollowJob.TYPE, new FollowJob.Everything(), FollowJob.KEY);
    }

    private static Audit.Change difference(Business before, Business now) {
        var old = facts(before);
        var fresh = facts(now);
        old.entrySet().removeIf(fact -> Objects.equals(fresh.get(fact.getKey()), fact.getValue()));
        fresh.keySet().retainAll(old.keySet());
        return new Audit.Change(old, fresh);
    }

    private static Map<String, String> facts(Business business) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", business.name());
        facts.put("currency", business.currency().getCurrencyCode());
        facts.put("time zone", business.zone().getId());
        facts.put("language", business.language().toLanguageTag());
        facts.put("country", business.country());
        facts.put("first day of the week", business.firstDayOfWeek().name());
        facts.put("margin %", business.marginPercent().stripTrailingZeros().toPlainString());
        facts.put("discount %", business.discountPercent().stripTrailingZeros().toPlainString());
        return facts;
    }
}
