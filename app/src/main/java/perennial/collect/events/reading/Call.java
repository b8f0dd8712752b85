package perennial.collect.events.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of call of the Segment convention.
public enum Call {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS;

    private static final Map<String, Call> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Call::key, call -> call));

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Call> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
