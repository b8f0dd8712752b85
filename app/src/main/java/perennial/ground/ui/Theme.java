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
