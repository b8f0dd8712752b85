package perennial.collect.customers.store;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import perennial.collect.customers.Merges;

/// Makes one of two customers whom a program says are one, unless somebody here has said that they are not. The user id
/// the program goes on with is who stays.
///
/// That two share an address or a number is not enough: it is noted, and people decide.
@Component
class Aliases {

    private final Merges merges;
    private final MergeRecords records;

    Aliases(Merges merges, MergeRecords records) {
        this.merges = merges;
        this.records = records;
    }

    void merge(List<Acquaintances.Pair> pairs) {
        for (var pair : pairs) {
            if (pair.why().equals(Acquaintances.ALIAS)) {
                merge(pair);
            }
        }
    }

    private void merge(Acquaintances.Pair pair) {
        var winner = records.now(pair.customer());
        var loser = records.now(pair.other());
        if (winner.isPresent()
                && loser.isPresent()
                && !winner.equals(loser)
                && !records.isNotSame(winner.get(), loser.get())) {
            merges.merge(winner.get(), List.of(loser.get()), Set.of(), "alias", null);
        }
    }
}
