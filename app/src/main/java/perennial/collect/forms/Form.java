package perennial.collect.forms;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A form in which people tell us who they are.
///
/// @param slug in its address
/// @param language in which it speaks
/// @param text above the fields, one paragraph a line
/// @param thanks what stands there once it is filled in
/// @param privacyUrl where the business says what it does with what it is told
/// @param confirm whether a yes counts only once it is confirmed by e-mail
public record Form(
        String slug,
        Locale language,
        String title,
        String text,
        String button,
        String thanks,
        @Nullable String privacyUrl,
        List<Field> fields,
        List<Sentence> sentences,
        boolean confirm) {

    /// What can be asked about anybody; everything else is a question of the business's own.
    public static final List<String> KNOWN = List.of("email", "name", "phone", "company", "birthday", "city");

    /// One thing it asks.
    ///
    /// @param key one of [#KNOWN], or `question-1`
    /// @param label of a question; empty for what is known
    public record Field(String key, String label, boolean required) {

        public boolean isQuestion() {
            return !KNOWN.contains(key);
        }
    }

    /// What one can agree to.
    ///
    /// @param channel on which one agrees to hear from the business
    /// @param version which of all sentences ever; 0 before it was kept
    public record Sentence(String channel, String sentence, int version) {}

    /// A form that is kept.
    ///
    /// @param open whether it can be filled in
    /// @param answers how often it was
    /// @param confirmed how often somebody confirmed what they had agreed to
    /// @param base where the links in its letters begin, unless the house has an address on the web
    public record Kept(long id, Form form, boolean open, long answers, long confirmed, String base) {}
}
