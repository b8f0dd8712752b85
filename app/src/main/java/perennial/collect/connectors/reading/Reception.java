package perennial.collect.connectors.reading;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.store.ConnectionStore;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.ground.jobs.Jobs;

/// Lets in what is genuine: it is on disk, and somebody will look at it, before the sender hears yes.
@Component
public class Reception {

    private static final int LONGEST_ID = 200;

    private final Connections connections;
    private final ConnectionStore store;
    private final DeliveryStore deliveries;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reception(
            Connections connections,
            ConnectionStore store,
            DeliveryStore deliveries,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.connections = connections;
        this.store = store;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return whether it was let in
    public boolean receive(Connection connection, Incoming incoming) {
        var connector = connections.connector(connection.kind()).orElseThrow();
        var setup = connections.setup(connection);
        var refused = refused(connector, incoming, setup);
        if (refused == null) {
            keep(connection, connector, incoming);
            return true;
        }
        if (connector.isGreeting(incoming)) {
            store.reached(connection.id(), clock.instant());
            return true;
        }
        store.refused(connection.id(), refused, clock.instant());
        return false;
    }

    private @Nullable String refused(Connector connector, Incoming incoming, Setup setup) {
        if (connector.needsSecret(setup) && setup.secret() == null) {
            return "no-secret";
        }
        return connector.isGenuine(incoming, setup, clock.instant()) ? null : "signature";
    }

    private void keep(Connection connection, Connector connector, Incoming incoming) {
        var id = shortened(connector.deliveryId(incoming));
        var topic = shortened(connector.topic(incoming));
        var said = incoming.payload().isNothing()
                ? null
                : PlainJson.of(incoming.payload().node());
        transaction.executeWithoutResult(status -> {
            if (deliveries.add(connection.id(), id, topic, incoming.body(), said, clock.instant())) {
                store.heard(connection.id(), clock.instant());
                ReadJob.ask(jobs, connection.id());
            }
        });
    }

    private static String shortened(String text) {
        var plain = PlainJson.clean(text);
        return plain.length() <= LONGEST_ID ? plain : plain.substring(0, LONGEST_ID);
    }
}
