package perennial.collect.timeline;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.store.ReaderStore;

/// Lets readers take in all there is, at once, in tests where no thread follows the log.
public record CaughtUp(List<TimelineReader> readers, ReaderStore store, TransactionTemplate transactions, Clock clock) {

    public void now() {
        for (int round = 0; round < 2; round++) { // some follow others
            readers.forEach(reader -> {
                var turn = new ReaderTurn(reader, store, transactions, clock);
                while (turn.go() != ReaderTurn.Found.NOTHING) {
                    continue;
                }
            });
        }
    }
}
