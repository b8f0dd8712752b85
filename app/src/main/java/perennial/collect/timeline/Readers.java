package perennial.collect.timeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.ReaderTurn.Found;
import perennial.collect.timeline.store.ReaderStore;

/// Lets every reader follow the log, each in a thread of its own: at once when something has been written, and now and
/// then, because another process may have written it.
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "perennial.works", matchIfMissing = true)
class Readers implements SmartLifecycle {

    private static final int LOOK_AGAIN_SECONDS = 2;

    /// Events that follow each other closely are read together: a turn costs as much for one as for a hundred.
    private static final int GATHER_MILLIS = 100;

    private static final int AFTER_TROUBLE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final List<TimelineReader> readers;
    private final ReaderStore store;
    private final TransactionTemplate transactions;
    private final EventBell bell;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Readers(
            List<TimelineReader> readers,
            ReaderStore store,
            TransactionTemplate transactions,
            EventBell bell,
            Clock clock) {
        this.readers = readers;
        this.store = store;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        for (var reader : readers) {
            var rung = new Semaphore(0);
            bell.whenRung(rung::release);
            threads.add(Thread.ofPlatform().name("reader-" + reader.key()).start(() -> follow(reader, rung)));
        }
    }

    private void follow(TimelineReader reader, Semaphore rung) {
        var turn = new ReaderTurn(reader, store, transactions, clock);
        try {
            while (running) {
                rung.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                Thread.sleep(GATHER_MILLIS);
                rung.drainPermits();
                catchUp(turn);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(ReaderTurn turn) throws InterruptedException {
        try {
            boolean any = false;
            var found = Found.PLENTY;
            while (running && found == Found.PLENTY) {
                found = turn.go();
                any |= found != Found.NOTHING;
            }
            if (any) {
                bell.ring(); // there are readers that follow this one
            }
        } catch (RuntimeException failure) {
            LOG.warn("reader {} waits: {}", turn.key(), String.valueOf(failure.getMessage()));
            Thread.sleep(AFTER_TROUBLE_SECONDS * 1_000L);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before anything arrives, and until nothing does any more.
    @Override
    public int getPhase() {
        return -1;
    }
}
