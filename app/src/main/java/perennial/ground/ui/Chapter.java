package perennial.ground.ui;

import java.util.Locale;

/// The chapters of the navigation, in the order of the story; settings stand apart.
public enum Chapter {
    TODAY,
    CUSTOMERS,
    UNDERSTAND,
    ACT,
    RELATE,
    LEARN,
    SETTINGS;

    public String key() {
        return "ui.chapter." + icon();
    }

    public String icon() {
        return name().toLowerCase(Locale.ROOT);
    }
}
