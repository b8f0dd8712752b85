package perennial.collect.connectors.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.store.DeliveryStore;

/// What one delivery wants to be remembered, over what is remembered already. It is kept when all it told is safe.
final class Notebook implements Memory {

    private final DeliveryStore store;
    private final long connection;
    private final Map<String, String> fresh = new LinkedHashMap<>();

    Notebook(DeliveryStore store, long connection) {
        this.store = store;
        this.connection = connection;
    }

    @Override
    public Optional<String> recall(String thing) {
        var noted = fresh.get(thing);
        return noted == null ? store.recall(connection, thing) : Optional.of(noted);
    }

    @Override
    public boolean remember(String thing, String value) {
        if (recall(thing).filter(value::equals).isPresent()) {
            return false;
        }
        fresh.put(thing, value);
        return true;
    }

    void keep() {
        if (!fresh.isEmpty()) {
            store.remember(connection, fresh);
            store.release(connection, fresh.keySet());
        }
    }
}
