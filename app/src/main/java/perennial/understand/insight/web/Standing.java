package perennial.understand.insight.web;

import java.util.Map;
import java.util.Set;
import perennial.understand.insight.store.Summaries.StageSum;

/// Sums over stages.
final class Standing {

    /// Stages of people who buy lately enough for their own rhythm.
    private static final Set<String> IN_RHYTHM = Set.of("new", "active", "loyal", "advocate", "won-back");

    private Standing() {}

    static long inRhythm(Map<String, StageSum> stages) {
        return stages.values().stream()
                .filter(stage -> IN_RHYTHM.contains(stage.stage()))
                .mapToLong(StageSum::customers)
                .sum();
    }

    static long customers(Map<String, StageSum> stages, String stage) {
        var sum = stages.get(stage);
        return sum == null ? 0 : sum.customers();
    }
}
