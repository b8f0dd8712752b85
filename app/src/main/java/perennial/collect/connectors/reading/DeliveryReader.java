package perennial.collect.connectors.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.collect.connectors.store.DeliveryStore.Fate;
import perennial.collect.connectors.store.DeliveryStore.Waiting;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;

/// Makes something of what waits, one delivery after the other.
///
/// A crash may come between what it tells and the note that it was read; then it is told again, and recognised by its
/// message ids. Only what goes wrong in the delivery itself counts as its failure; when the world around fails, this
/// does, and the job tries again.
@Component
public class DeliveryReader {

    private static final int PATIENCE_SECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReader.class);

    private final Connections connections;
    private final DeliveryStore deliveries;
    private final Events events;
    private final Wishes wishes;
    private final EventLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeliveryReader(
            Connections connections,
            DeliveryStore deliveries,
            Events events,
            Wishes wishes,
            EventLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.events = events;
        this.wishes = wishes;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void read(long connectionId) {
        var connection = connections.find(connectionId);
        for (Optional<Waiting> next = deliveries.next(connectionId); connection.isPresent() && next.isPresent(); ) {
            read(connection.get(), next.get());
            next = deliveries.next(connectionId);
        }
    }

    private void read(Connection connection, Waiting delivery) {
        var memory = new Notebook(deliveries, connection.id());
        var fate = fate(connection, delivery, memory);
        transaction.executeWithoutResult(status -> {
            if (!fate.state().equals("failed")) {
                memory.keep();
            }
            deliveries.finish(delivery.id(), fate);
        });
    }

    private Fate fate(Connection connection, Waiting delivery, Memory memory) {
        if (delivery.said() == null) {
            return Fate.of("failed", "no-json");
        }
        return switch (heard(connection, delivery.topic(), delivery.said(), memory)) {
            case Heard.Told told -> tell(connection, delivery, told);
            case Heard.Nothing nothing -> Fate.of("nothing", nothing.why());
            case Heard.TooEarly early -> Fate.of("early", early.thing());
            case Heard.Unclear unclear -> Fate.of("failed", unclear.why());
            case Heard.Asked asked -> wishes.heed(connection, asked);
        };
    }

    private Heard heard(Connection connection, String topic, String said, Memory memory) {
        var connector = connections.connector(connection.kind()).orElseThrow();
        try {
            return connector.read(topic, Said.of(said), connections.setup(connection), memory);
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException mistake) {
            LOG.error("connector {} could not deal with a delivery about {}", connection.kind(), topic, mistake);
            return new Heard.Unclear("mistake");
        }
    }

    private Fate tell(Connection connection, Waiting delivery, Heard.Told told) {
        if (told.isNothing()) {
            return Fate.of("nothing", "same");
        }
        var made = events.of(connection, delivery.receivedAt(), told);
        if (made.refused() != null) {
            return new Fate("failed", "refused", made.refused(), 0);
        }
        var fates = append(new Delivery(clock.instant(), made.arrivals(), List.of()));
        return fates.contains(Delivery.Fate.REFUSED)
                ? Fate.of("failed", "database")
                : new Fate("done", null, null, fates.size());
    }

    private List<Delivery.Fate> append(Delivery told) {
        try {
            return log.append(told).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("events could not be stored", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }
}
