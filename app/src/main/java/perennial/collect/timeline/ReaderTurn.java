package perennial.collect.timeline;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.store.ReaderStore;

/// Takes one reader on, some events at a time.
final class ReaderTurn {

    private static final int WINDOW = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(ReaderTurn.class);

    private final TimelineReader reader;
    private final ReaderStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private int window = WINDOW;

    ReaderTurn(TimelineReader reader, ReaderStore store, TransactionTemplate transactions, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        store.begin(reader.key());
    }

    String key() {
        return reader.key();
    }

    /// What a turn found.
    enum Found {
        NOTHING,
        ALL_THERE_WAS,
        /// As much as it takes on at once, and there is more.
        PLENTY
    }

    /// Reads what comes next.
    Found go() {
        try {
            var found = transactions.execute(status -> read());
            window = Math.min(WINDOW, window * 2);
            return found;
        } catch (RuntimeException failure) {
            if (Outside.isToBlame(failure)) {
                throw failure;
            }
            if (window > 1) {
                LOG.debug("reader {} tries fewer events", reader.key(), failure);
                window = Math.max(1, window / 8);
            } else {
                putAside(failure);
            }
            return Found.PLENTY;
        }
    }

    private Found read() {
        var position = store.hold(reader.key());
        if (position.isEmpty()) {
            return Found.NOTHING; // another process reads
        }
        long from = position.getAsLong();
        var next = store.next(from, window, reader.follows());
        if (next.last() == from) {
            return Found.NOTHING;
        }
        reader.takeTurn();
        List<Event> events = store.events(from, next.last(), reader.interest());
        if (!events.isEmpty()) {
            reader.read(events);
        }
        store.moveTo(reader.key(), next.last());
        return next.more() ? Found.PLENTY : Found.ALL_THERE_WAS;
    }

    /// The one event that fails alone waits until somebody looks at it. The reason names the mistake and repeats
    /// nothing of the event.
    private void putAside(RuntimeException failure) {
        LOG.error("reader {} could not deal with an event; it is put aside", reader.key(), failure);
        transactions.executeWithoutResult(status -> store.hold(reader.key()).ifPresent(from -> {
            var next = store.next(from, 1, reader.follows());
            if (next.last() > from) {
                store.putAside(reader.key(), next.last(), failure.getClass().getName(), clock.instant());
                store.moveTo(reader.key(), next.last());
            }
        }));
    }
}
