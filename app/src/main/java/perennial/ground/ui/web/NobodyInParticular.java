package perennial.ground.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import perennial.ground.ui.Person;
import perennial.ground.ui.Preferences;

/// Knows nobody, so that the business's settings decide. Steps aside for whoever knows the people.
@Component
@Fallback
class NobodyInParticular implements Preferences {

    @Override
    public Optional<Person> person(HttpServletRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Locale> language(HttpServletRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<ZoneId> zone(HttpServletRequest request) {
        return Optional.empty();
    }
}
