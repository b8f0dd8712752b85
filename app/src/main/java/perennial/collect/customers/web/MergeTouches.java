package perennial.collect.customers.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.customers.Merge;
import perennial.collect.customers.Merges;
import perennial.collect.customers.TimelineSource;
import perennial.ground.ui.Formats;

/// Who turned out to be this customer, with the way to part them again.
@Component
class MergeTouches implements TimelineSource {

    private static final int MOST = 1_000;

    private final Merges merges;

    MergeTouches(Merges merges) {
        this.merges = merges;
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public List<Touch> latest(long customerId, Instant before, int most, Reader reader) {
        var formats = reader.formats();
        return merges.of(customerId, MOST).stream()
                .filter(Merge::holds)
                .filter(merge -> merge.at().isBefore(before))
                .limit(most)
                .map(merge -> new Touch(
                        merge.at(),
                        "person",
                        formats.t(
                                "customers.merge.touch",
                                formats.list(merge.losers().stream()
                                        .map(loser -> name(loser, formats))
                                        .toList())),
                        who(merge, formats),
                        MergePages.mergePath(merge.id())))
                .toList();
    }

    static String who(Merge merge, Formats formats) {
        return merge.by() == null
                ? formats.t("customers.merge.why.alias")
                : formats.t("customers.merge.why.hand", merge.by());
    }

    static String name(Merge.Loser loser, Formats formats) {
        return loser.name().isBlank() ? formats.t("customers.nameless", loser.id()) : loser.name();
    }
}
