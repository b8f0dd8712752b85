package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import perennial.ground.access.CurrentUser;
import perennial.ground.ui.Person;
import perennial.ground.ui.Preferences;

/// Tells the pages who is looking.
@Component
class SignedInPerson implements Preferences {

    @Override
    public Optional<Person> person(HttpServletRequest request) {
        return user().map(user -> new Person(user.name(), user.role().key()));
    }

    @Override
    public Optional<Locale> language(HttpServletRequest request) {
        return user().map(CurrentUser::language);
    }

    @Override
    public Optional<ZoneId> zone(HttpServletRequest request) {
        return Optional.empty();
    }

    private static Optional<CurrentUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
