package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.User;
import perennial.ground.access.store.UserStore;

/// Turns the session's user id into the person as they are now: a role taken away or an account closed counts from the
/// next click on. Nothing of Spring Security's own is kept in the session. A program under `/api/` shows its key
/// instead.
@Component
class VisitorContext implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final UserStore users;
    private final ApiKeys keys;

    VisitorContext(Sessions sessions, UserStore users, ApiKeys keys) {
        this.sessions = sessions;
        this.users = users;
        this.keys = keys;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions.begin has already written all there is to keep
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.visitor(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var bearer = bearer(request);
        if (bearer.isPresent()) {
            bearer.flatMap(text -> keys.find(ApiKey.Kind.API, text))
                    .ifPresent(key -> context.setAuthentication(new LetIn(key)));
            return context;
        }
        sessions.visitor(request)
                .flatMap(users::find)
                .filter(User::enabled)
                .map(user -> new CurrentUser(user.id(), user.email(), user.name(), user.role(), user.language()))
                .ifPresent(user -> context.setAuthentication(new SignedIn(user)));
        return context;
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(Callers.isProgram(request) ? request.getHeader("Authorization") : null)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
