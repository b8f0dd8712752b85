package perennial.understand.lifecycle;

import java.util.Locale;

/// Where a relationship stands. Not a ladder: people skip, fall back and return.
public enum Stage {
    PROSPECT,
    LEAD,
    NEW,
    ACTIVE,
    LOYAL,
    ADVOCATE,
    AT_RISK,
    LAPSED,
    WON_BACK;

    /// As it stands in tables, addresses and message keys: `at-risk`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
