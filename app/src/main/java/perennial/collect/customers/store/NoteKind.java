package perennial.collect.customers.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What people here write down about a customer.
public enum NoteKind {
    NOTE("note"),
    CALL("call"),
    MEETING("customers"),
    /// Something to be done; it belongs to what happened only once it is.
    TASK("check");

    private final String icon;

    NoteKind(String icon) {
        this.icon = icon;
    }

    public static Optional<NoteKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }
}
