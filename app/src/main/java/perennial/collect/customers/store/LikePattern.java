package perennial.collect.customers.store;

import java.util.Locale;

/// What people type, as a pattern of SQL that takes percent signs and underscores for themselves.
final class LikePattern {

    private LikePattern() {}

    static String beginning(String typed) {
        return typed.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
