package perennial.ground.access.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one way we write it, so that nobody is here twice.
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\"<>(),:;\\\\\\[\\]]+@[^@\"<>(),:;\\\\\\[\\]]+");

    private EmailAddress() {}

    /// The address trimmed and in lower case, or empty if it can't be one.
    public static Optional<String> of(String typed) {
        var address = normal(typed);
        var visible = address.codePoints().noneMatch(EmailAddress::hidden);
        return address.length() <= LONGEST && visible && SHAPE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /// Whatever was typed, so that equal addresses compare equal. It need not be an address.
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
