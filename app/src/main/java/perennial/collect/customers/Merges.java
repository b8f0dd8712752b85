package perennial.collect.customers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.customers.store.MergeRecords;
import perennial.collect.customers.store.Merging;
import perennial.collect.intake.ImportTurn;
import perennial.ground.access.Audit;
import perennial.ground.refresh.LaterRefresh;

/// Makes one of customers who are the same human being or company, and parts them again.
///
/// Everything every module keeps goes to the winner; nothing is rewritten that could not be told from what the winner
/// had or got later. Imports, events and links that name the loser reach the winner.
@Component
public class Merges {

    private final MergeRecords records;
    private final Merging merging;
    private final ImportTurn turn;
    private final Audit audit;
    private final LaterRefresh figures;

    Merges(MergeRecords records, Merging merging, ImportTurn turn, Audit audit, LaterRefresh figures) {
        this.records = records;
        this.merging = merging;
        this.turn = turn;
        this.audit = audit;
        this.figures = figures;
    }

    /// What became of the wish to make one of several.
    public sealed interface Outcome {

        record Merged(long merge, long winner) implements Outcome {}

        /// They are one already.
        record Already(long winner) implements Outcome {}

        /// One of them is a company and another a person.
        record Different() implements Outcome {}

        /// One of them is no more.
        record Gone() implements Outcome {}
    }

    /// What became of the wish to part them again.
    public sealed interface Parting {

        record Parted(long winner, List<Long> losers) implements Parting {}

        /// The winner has turned out to be somebody else since; that has to be taken back first.
        record LaterFirst(long merge) implements Parting {}

        record Gone() implements Parting {}
    }

    /// @param winner who stays, or a number they had before
    /// @param losers each may be a number somebody had before
    /// @param chosen details in which a loser is believed; in all others what the winner lacks is filled in
    /// @param why `hand` or `alias`
    /// @param by null when an event says so
    @Transactional
    public Outcome merge(long winner, Collection<Long> losers, Set<Detail> chosen, String why, @Nullable String by) {
        turn.await();
        var stays = records.now(winner);
        var go = new LinkedHashSet<Long>();
        for (var loser : losers) {
            var now = records.now(loser);
            if (now.isEmpty()) {
                return new Outcome.Gone();
            }
            go.add(now.get());
        }
        if (stays.isEmpty()) {
            return new Outcome.Gone();
        }
        go.remove(stays.get());
        return go.isEmpty() ? new Outcome.Already(stays.get()) : merge(stays.get(), List.copyOf(go), chosen, why, by);
    }

    private Outcome merge(long winner, List<Long> losers, Set<Detail> chosen, String why, @Nullable String by) {
        if (records.kinds(winner, losers) != 1) {
            return new Outcome.Different();
        }
        long act = records.nextAct();
        for (var loser : losers) {
            merging.merge(new Merging.Wish(act, winner, loser, chosen, why, by));
            audit.record("customers.merged", "customer", winner, Audit.Change.to(Map.of("merged", loser)));
        }
        figures.ask();
        return new Outcome.Merged(act, winner);
    }

    /// Parts them again: every row that moved and is still there goes back. What came since stays with the winner,
    /// except events, which follow their own key. From now on both count as not the same.
    @Transactional
    public Parting undo(long merge, @Nullable String by) {
        turn.await();
        var open = records.open(merge);
        if (open.isEmpty()) {
            return new Parting.Gone();
        }
        long winner = open.getFirst().winner();
        var later = records.mergeOf(winner);
        if (later.isPresent()) {
            return new Parting.LaterFirst(later.get());
        }
        for (var each : open.reversed()) {
            merging.part(each, by);
            records.notSame(winner, each.loser(), by);
            audit.record("customers.merge-undone", "customer", winner, Audit.Change.to(Map.of("parted", each.loser())));
        }
        figures.ask();
        return new Parting.Parted(
                winner, open.stream().map(MergeRecords.Record::loser).toList());
    }

    /// Who that is now: themselves, or whom they turned out to be.
    ///
    /// @return empty when there is no such customer, or no more
    public Optional<Long> now(long customer) {
        return records.now(customer);
    }

    public Optional<Merge> find(long merge) {
        return records.find(merge);
    }

    /// Those that have a customer as their winner, newest first.
    public List<Merge> of(long customer, int most) {
        return records.of(customer, most);
    }
}
