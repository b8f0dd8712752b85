package perennial.ground.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everybody erased up to a moment, by marks that only we can compute.
public interface Marks {

    /// What stands where words of somebody erased stood among words about others.
    String STRUCK = "[…]";

    Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"'()\\[\\]|/]+@[A-Za-z0-9.-]*[A-Za-z0-9]");

    /// A namespace of our own: a name, in lower case, as it would fill a cell.
    String WRITTEN = "written";

    Marks NOBODY = new Marks() {
        @Override
        public boolean nobody() {
            return true;
        }

        @Override
        public boolean has(String namespace, String value) {
            return false;
        }
    };

    boolean nobody();

    /// Whether somebody erased was known by this.
    boolean has(String namespace, String value);

    /// Whether a row that nobody could read speaks of somebody erased, as far as whole cells tell.
    default boolean mentionedIn(List<String> cells) {
        return !nobody() && cells.stream().anyMatch(this::mentionedIn);
    }

    private boolean mentionedIn(String cell) {
        var plain = cell.strip().toLowerCase(Locale.ROOT);
        if (plain.indexOf('@') > 0 && ADDRESS.matcher(plain).results().anyMatch(found -> has("email", found.group()))) {
            return true;
        }
        return plain.length() >= 4
                && plain.length() <= 300
                && (has(WRITTEN, plain)
                        || plain.chars().filter(Character::isDigit).count() >= 6 && has("phone", dialled(plain)));
    }

    /// The text with the e-mail addresses of everybody erased struck out.
    default String struck(String text) {
        if (nobody() || text.indexOf('@') < 0) {
            return text;
        }
        return ADDRESS.matcher(text)
                .replaceAll(found -> has("email", found.group().toLowerCase(Locale.ROOT))
                        ? STRUCK
                        : Matcher.quoteReplacement(found.group()));
    }

    /// A telephone number without what people put between digits.
    static String dialled(String number) {
        var digits = number.replaceAll("[^0-9+]", "");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }
}
