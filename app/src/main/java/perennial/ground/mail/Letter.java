package perennial.ground.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A letter somebody here wants to be sent.
///
/// @param kind a key of the words that say what for: `forms.letter.confirm`
/// @param language in which it is written
/// @param subject one line
/// @param until after that nobody has any use for it
public record Letter(String kind, String to, Locale language, String subject, List<Part> parts, Instant until) {

    private static final int LONGEST_SUBJECT = 250;

    public Letter {
        if (!Mailbox.isLine(subject) || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject is one line of at most " + LONGEST_SUBJECT);
        }
        parts = List.copyOf(parts);
    }

    /// What stands below one another in it.
    public sealed interface Part {}

    /// A paragraph.
    public record Words(String text) implements Part {}

    /// Somebody's words, as they said them.
    public record Quote(String text) implements Part {}

    /// Where to go.
    public record Way(String label, String address) implements Part {

        public Way {
            if (!address.matches("https?://[!-~]+")) {
                throw new IllegalArgumentException("a way leads to an address of the web");
            }
        }
    }

    /// What was typed somewhere, made fit for a subject: on one line and not too long.
    public static String subject(String text) {
        var line = text.codePoints()
                .map(c -> Mailbox.isLine(Character.toString(c)) ? c : ' ')
                .limit(LONGEST_SUBJECT / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return line.toString().replaceAll(" {2,}", " ").strip();
    }
}
