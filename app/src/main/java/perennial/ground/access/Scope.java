package perennial.ground.access;

import java.util.Optional;
import java.util.stream.Stream;

/// What an API key lets a program do.
public enum Scope {
    CUSTOMERS_READ("customers:read"),
    EVENTS_READ("events:read");

    private final String key;

    Scope(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Scope> of(String key) {
        return Stream.of(values()).filter(scope -> scope.key.equals(key)).findFirst();
    }
}
