package perennial.collect.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.store.EventStore;

/// Many requests share one commit: while one is on its way to the disk, those that come meanwhile gather, and are
/// written together next. What waits is bounded by its weight, so that memory is, too.
@Component
class GroupCommit implements EventLog, SmartLifecycle {

    /// What may wait: about a quarter of a small heap, or two seconds of a flood.
    private static final long MOST_WAITING = 48L << 20;

    /// What is left when a group is full is for a second writer: while one writes its rows, the other notes its
    /// messages.
    private static final int MOST_EVENTS = 200;

    /// Those who were answered together come back one after the other: it is worth to wait a moment until as many are
    /// there as last time, for a way to the disk costs as much for one as for many.
    private static final long GATHER_NANOS = 1_000_000;

    private static final long COMPLAIN_AGAIN = TimeUnit.MINUTES.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /// Whoever waits may give up until it is being written; then it is never written.
    private static final class Waiting extends CompletableFuture<List<Fate>> {

        private final Delivery delivery;
        private final int weight;
        private final AtomicBoolean decided = new AtomicBoolean();

        Waiting(Delivery delivery, int weight) {
            this.delivery = delivery;
            this.weight = weight;
        }

        /// @return false if nobody waits for it any more
        boolean begin() {
            return decided.compareAndSet(false, true);
        }

        @Override
        public boolean cancel(boolean interrupt) {
            return decided.compareAndSet(false, true) && super.cancel(interrupt);
        }
    }

    private final EventStore store;
    private final EventBell bell;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Semaphore overflow = new Semaphore(0);
    private long complainedAt = System.nanoTime() - COMPLAIN_AGAIN;
    private volatile boolean open = true;
    private int last;
    private volatile List<Thread> writers = List.of();

    GroupCommit(EventStore store, EventBell bell) {
        this.store = store;
        this.bell = bell;
    }

    @Override
    public CompletableFuture<List<Fate>> append(Delivery delivery) {
        int weight = delivery.weight();
        if (!open) {
            throw new Busy();
        }
        if (waiting.addAndGet(weight) > MOST_WAITING) {
            waiting.addAndGet(-weight);
            throw new Busy();
        }
        var answer = new Waiting(delivery, weight);
        queue.add(answer);
        return answer;
    }

    private void write() {
        try {
            while (open || !queue.isEmpty()) {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather();
                    var group = group(first);
                    last = group.size();
                    write(group);
                }
            }
        } catch (InterruptedException stopping) {
            open = false;
        }
    }

    private void help() {
        try {
            while (open) {
                overflow.acquire();
                overflow.drainPermits();
                var first = queue.poll();
                if (first != null) {
                    write(group(first));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting> group(Waiting first) {
        var group = new ArrayList<Waiting>();
        int events = 0;
        for (var next = first; next != null; next = events < MOST_EVENTS ? queue.poll() : null) {
            group.add(next);
            events += next.delivery.arrivals().size();
        }
        if (!queue.isEmpty()) {
            overflow.release();
        }
        return group;
    }

    private void gather() {
        long begun = System.nanoTime();
        while (queue.size() + 1 < last && System.nanoTime() - begun < GATHER_NANOS) {
            LockSupport.parkNanos(GATHER_NANOS / 10);
        }
    }

    private void write(List<Waiting> group) {
        long weight = group.stream().mapToLong(each -> each.weight).sum();
        group.removeIf(each -> !each.begin());
        if (!group.isEmpty()) {
            store(group);
        }
        waiting.addAndGet(-weight);
    }

    private void store(List<Waiting> group) {
        try {
            var fates = store.append(group.stream().map(each -> each.delivery).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).complete(fates.get(i));
            }
            bell.ring();
        } catch (Throwable failure) { // whatever it was, whoever waits has to hear of it
            complain(group.size(), failure);
            group.forEach(each -> each.completeExceptionally(failure));
        }
    }

    /// Once a minute: while the disk is full, every request fails, and the log of the program lies on the same disk.
    private synchronized void complain(int requests, Throwable failure) {
        long now = System.nanoTime();
        if (now - complainedAt >= COMPLAIN_AGAIN) {
            complainedAt = now;
            LOG.warn("{} requests with events could not be written: {}", requests, String.valueOf(failure));
        }
    }

    @Override
    public void start() {
        open = true;
        writers = List.of(
                Thread.ofPlatform().name("event-log").start(this::write),
                Thread.ofPlatform().name("event-log-2").start(this::help));
    }

    /// What has been taken is written before the program ends.
    @Override
    public void stop() {
        open = false;
        overflow.release();
        try {
            for (var writer : writers) writer.join(5_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !writers.isEmpty() && writers.stream().allMatch(Thread::isAlive);
    }

    /// Before the web server takes requests, and after it has stopped to.
    @Override
    public int getPhase() {
        return 0;
    }
}
