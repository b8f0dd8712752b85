package perennial.ground.ui;

import java.util.Locale;

/// Daylight or night garden; `AUTO` follows the device.
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// When the night's colours apply, as a media query.
    public String night() {
        return switch (this) {
            case AUTO -> "(prefers-color-scheme: dark)";
            case LIGHT -> "not all";
            case DARK -> "all";
        };
    }

    /// Anything unknown follows the device.
    public static Theme of(String key) {
        for (Theme theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return AUTO;
    }
}
