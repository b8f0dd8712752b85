package perennial.collect.intake.meaning;

import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Complaint;

/// Collects what is wrong with a row; the first complaint is kept, one is enough to mend it by.
final class Trouble {

    private @Nullable Complaint first;

    void clear() {
        first = null;
    }

    @Nullable
    Complaint first() {
        return first;
    }

    /// @param name the end of the message key: `date.missing`
    void say(String name, @Nullable String column, String... values) {
        if (first != null) return;
        for (int i = 0; i < values.length; i++) values[i] = Text.shortened(values[i]);
        first = Complaint.of("intake.complaint." + name, column, values);
    }
}
