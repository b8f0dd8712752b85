package perennial.ground.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Who is looking, and what they prefer. Whoever knows the people (access) contributes a bean that replaces the
/// default, which knows nobody and takes the business's settings.
public interface Preferences {

    Optional<Person> person(HttpServletRequest request);

    /// Empty: the business's language, or else the browser's.
    Optional<Locale> language(HttpServletRequest request);

    /// Empty: the business's time zone.
    Optional<ZoneId> zone(HttpServletRequest request);
}
