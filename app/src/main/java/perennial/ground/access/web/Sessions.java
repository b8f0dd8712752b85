package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import perennial.ground.access.UserId;

/// A visit: from signing in to signing out, or until it was left alone too long.
///
/// A session keeps nothing but plain strings and numbers, so that it outlives an upgrade.
@Component
public class Sessions {

    /// How long a visit may last without a click.
    static final Duration IDLE = Duration.ofHours(12);

    /// How long it may last at all.
    static final Duration ABSOLUTE = Duration.ofDays(14);

    /// How long one may look for one's phone between password and code.
    private static final Duration SECOND_FACTOR = Duration.ofMinutes(10);

    public static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    public static final String SINCE = "access.since";
    static final String DEVICE = "access.device";
    static final String ADDRESS = "access.address";
    private static final String HALFWAY = "access.halfway";

    private static final int LONGEST_DEVICE = 300;

    private final Clock clock;

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /// Begins a visit in a new session: whatever id the browser came with is worth nothing from here on.
    public void begin(HttpServletRequest request, UserId user) {
        var session = fresh(request);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(USER, user.toString());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(DEVICE, device(request));
    }

    /// Remembers that the password was right and the code is still to come.
    void beginHalfway(HttpServletRequest request, UserId user) {
        var session = fresh(request);
        session.setAttribute(HALFWAY, user.value());
        session.setAttribute(SINCE, clock.millis());
    }

    Optional<UserId> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALFWAY) instanceof Long id
                        && startedAfter(session, clock.instant().minus(SECOND_FACTOR))
                ? Optional.of(new UserId(id))
                : Optional.empty();
    }

    /// Who is visiting, if the visit is still good.
    Optional<UserId> visitor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(USER) instanceof String id
                        && startedAfter(session, clock.instant().minus(ABSOLUTE))
                ? Optional.of(new UserId(Long.parseLong(id)))
                : Optional.empty();
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private HttpSession fresh(HttpServletRequest request) {
        end(request);
        return request.getSession(true);
    }

    private static boolean startedAfter(HttpSession session, Instant limit) {
        return session.getAttribute(SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).isAfter(limit);
    }

    private static String device(HttpServletRequest request) {
        @Nullable String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE));
    }
}
