package perennial.ground.access.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perennial.ground.access.identity.PasswordRule;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Words;

/// What everybody tells us about themselves when they come: the name, the password and the language. Nothing else that
/// a form may carry is read.
public record Newcomer(String name, String password, String language) {

    private static final int LONGEST_NAME = 100;

    public Newcomer(@Nullable String name, @Nullable String password, @Nullable String language) {
        this.name = name == null ? "" : name.strip();
        this.password = password == null ? "" : password;
        this.language = language == null ? "" : language;
    }

    void check(String email, Complaints complaints) {
        checkName(name, complaints);
        PasswordRule.complaint(password, email, name)
                .ifPresent(key -> complaints.add("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST));
    }

    static void checkName(String name, Complaints complaints) {
        if (name.isBlank()) {
            complaints.add("name", "access.name.missing");
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            complaints.add("name", "access.name.odd");
        }
    }

    Locale locale() {
        return Words.supported(Locale.forLanguageTag(language));
    }

    /// So that no log ever shows the password.
    @Override
    public String toString() {
        return "Newcomer[" + name + "]";
    }
}
