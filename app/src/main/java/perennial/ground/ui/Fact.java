package perennial.ground.ui;

import gg.jte.Content;

/// A label and its value, for the list of what is known about something.
public record Fact(String label, Content value) {

    public static Fact of(String label, String value) {
        return new Fact(label, Shown.plain(value));
    }
}
