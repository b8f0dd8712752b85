package perennial.ground.access.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import perennial.ground.access.Token;
import perennial.ground.access.UserId;

/// The browsers in which somebody is signed in.
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /// @param handle names the session without giving away its id, which is half of its key
    record OpenSession(
            String handle, boolean current, Device device, String address, Instant since, Instant lastSeen) {}

    /// The one that asks first, then those seen last.
    List<OpenSession> of(UserId user, String currentId) {
        return repository.findByPrincipalName(user.toString()).values().stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getId().equals(currentId),
                        Device.of(session.getAttributeOrDefault(Sessions.DEVICE, "")),
                        session.getAttributeOrDefault(Sessions.ADDRESS, ""),
                        Instant.ofEpochMilli(session.getAttributeOrDefault(Sessions.SINCE, 0L)),
                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /// Ends one of this user's own.
    ///
    /// @return false if it is not there (any more), or somebody else's
    boolean end(UserId user, String handle) {
        Optional<String> id = repository.findByPrincipalName(user.toString()).keySet().stream()
                .filter(known -> handle(known).equals(handle))
                .findFirst();
        id.ifPresent(repository::deleteById);
        return id.isPresent();
    }

    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(new Token(sessionId).hash("session-handle"));
    }
}
