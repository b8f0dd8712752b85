package perennial.testing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.ground.access.UserId;
import perennial.ground.access.store.UserStore;
import perennial.ground.access.web.FormTokens;
import perennial.ground.access.web.Sessions;
import perennial.ground.shared.Role;

/// One person of each role, and real sessions for them, so that a test walks in through the same door as a browser.
public final class TestPeople {

    private final UserStore users;
    private final SessionRepository<Session> sessions;
    private final CookieSerializer cookies;
    private final Clock clock;
    private final Map<Role, UserId> people = new EnumMap<>(Role.class);

    @SuppressWarnings("unchecked")
    TestPeople(UserStore users, SessionRepository<?> sessions, CookieSerializer cookies, Clock clock) {
        this.users = users;
        this.sessions = (SessionRepository<Session>) sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    /// Olga owns, Max manages, Stella is staff, Rita reads. They can't sign in by password: none has one.
    void moveIn() {
        people.clear();
        add(Role.OWNER, "Olga");
        add(Role.MANAGER, "Max");
        add(Role.STAFF, "Stella");
        add(Role.READ_ONLY, "Rita");
    }

    private void add(Role role, String name) {
        var email = name.toLowerCase(Locale.ROOT) + "@shop.example";
        people.put(role, users.add(email, name, role, Locale.ENGLISH, "no password", clock.instant()));
    }

    public UserId id(Role role) {
        return requireNonNull(people.get(role));
    }

    /// Opens a session for the person of that role; every call is another browser.
    public RequestPostProcessor as(Role role) {
        return as(id(role));
    }

    public RequestPostProcessor as(UserId user) {
        var session = sessions.createSession();
        session.setAttribute(Sessions.USER, user.toString());
        session.setAttribute(Sessions.SINCE, clock.millis());
        session.setAttribute(FormTokens.KEY, TestFormToken.TOKEN);
        sessions.save(session);
        var response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, session.getId()));
        return request -> TestFormToken.withCookies(request, response.getCookies());
    }
}
