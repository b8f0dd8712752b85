package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.Detail;
import perennial.ground.privacy.Belongings;
import perennial.ground.privacy.Moved;

/// Makes one of two customers, and two of one. The caller holds the turn of imports and both rows.
@Component
public class Merging {

    private final MergeRecords records;
    private final MergedDetails details;
    private final MergedConsents consents;
    private final Belongings belongings;

    Merging(MergeRecords records, MergedDetails details, MergedConsents consents, Belongings belongings) {
        this.records = records;
        this.details = details;
        this.consents = consents;
        this.belongings = belongings;
    }

    /// @param act what is done at once
    public record Wish(
            long act,
            long winner,
            long loser,
            Set<Detail> chosen,
            String why,
            @Nullable String by) {}

    public void merge(Wish wish) {
        long merge = records.begin(wish);
        var disputed = consents.disputed(wish.winner(), wish.loser());
        details.fill(merge, wish.chosen());
        var moved = new ArrayList<>(records.settle(wish));
        moved.addAll(belongings.move(wish.loser(), wish.winner()));
        moved.removeIf(Moved::isNothing);
        records.keep(merge, moved);
        details.putBehind(wish.winner(), moved);
        if (!disputed.isEmpty()) {
            consents.refuse(merge, wish.winner(), disputed);
        }
        details.finish(merge);
    }

    public void part(MergeRecords.Record merge, @Nullable String by) {
        consents.takeBack(merge.id());
        details.bringBack(merge.id());
        belongings.bringBack(records.moved(merge.id()), merge.loser(), merge.winner());
        details.reorder(merge.id());
        details.takeBack(merge.id());
        records.close(merge.id(), by);
        records.besides(merge).forEach(this::tryAgain);
    }

    /// What was laid aside because this winner had it from the one who has just left.
    private void tryAgain(MergeRecords.Record other) {
        var again = records.moved(other.id()).stream()
                .map(moved -> belongings.tryAgain(moved, other.winner()))
                .toList();
        records.keep(other.id(), again);
    }
}
