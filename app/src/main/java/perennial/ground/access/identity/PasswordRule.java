package perennial.ground.access.identity;

import java.util.Locale;
import java.util.Optional;

/// What a password must be: long, and not what a stranger would try first. No demand for symbols, which only makes
/// people write it down.
public final class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final int DIFFERENT_CHARACTERS = 5;

    private PasswordRule() {}

    /// The message key of what is wrong with it, or empty if it will do.
    public static Optional<String> complaint(String password, String email, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("access.password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.too-long");
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS || isRun(password)) {
            return Optional.of("access.password.too-plain");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        return lower.contains("password") || mentions(lower, email.split("@", 2)[0]) || mentions(lower, name)
                ? Optional.of("access.password.guessable")
                : Optional.empty();
    }

    private static boolean mentions(String password, String word) {
        return word.strip().length() >= 4 && password.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    /// `1234567890`, `zyxwvutsrq`: every character beside the one before it.
    private static boolean isRun(String password) {
        for (int i = 1; i < password.length() - 1; i++) {
            if (Math.abs(password.charAt(i) - password.charAt(i - 1)) > 1) {
                return false;
            }
        }
        return true;
    }
}
