package perennial.collect.customers.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.store.CustomerStore.Entered;

/// What somebody typed about a customer. Only these fields exist; whatever else a request carries is not looked at.
///
/// @param problem key of the sentence that says what is wrong, or null
record EnteredForm(Entered entered, @Nullable String problem) {

    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

    static EnteredForm read(Map<String, String> form) {
        var entered = new Entered(
                "company".equals(form.get("kind")) ? "company" : "person",
                form.getOrDefault("name", "").strip(),
                text(form, "email"),
                text(form, "phone"),
                upperCase(text(form, "country")),
                text(form, "language"));
        return new EnteredForm(entered, problem(entered));
    }

    private static @Nullable String text(Map<String, String> form, String name) {
        var value = form.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String upperCase(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String problem(Entered entered) {
        if (entered.name().isEmpty() && entered.email() == null) {
            return "customers.form.nobody";
        }
        if (entered.name().length() > 300) {
            return "customers.form.name-too-long";
        }
        if (entered.email() != null && !entered.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return "customers.form.email";
        }
        if (entered.country() != null && !COUNTRIES.contains(entered.country())) {
            return "customers.form.country";
        }
        return null;
    }

    static int version(Map<String, String> form) {
        try {
            return Integer.parseInt(form.getOrDefault("version", "0"));
        } catch (NumberFormatException mistyped) {
            return 0;
        }
    }
}
