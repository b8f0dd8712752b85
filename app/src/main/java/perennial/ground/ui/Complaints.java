package perennial.ground.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field, as sentences ready to print.
public final class Complaints {

    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final Formats formats;

    public Complaints(Formats formats) {
        this.formats = formats;
    }

    public Complaints add(String field, String key, Object... words) {
        sentences.putIfAbsent(field, formats.t(key, words));
        return this;
    }

    /// The same for a sentence that is finished already.
    public void put(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public boolean none() {
        return sentences.isEmpty();
    }

    /// The sentence to show under the field, or null.
    public @Nullable String of(String field) {
        return sentences.get(field);
    }
}
