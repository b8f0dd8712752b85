package perennial.ground.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;
import perennial.ground.access.Secrets;
import perennial.ground.mail.store.ServerStore;

/// The server through which letters go. Its password is sealed and never shown.
@Component
public class MailSettings {

    private static final String PURPOSE = "mail.password";

    private final ServerStore store;
    private final Secrets secrets;
    private final Audit audit;

    MailSettings(ServerStore store, Secrets secrets, Audit audit) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
    }

    public Optional<MailServer> server() {
        return store.server();
    }

    public Optional<String> password() {
        return store.password().flatMap(hidden -> secrets.open(PURPOSE, hidden)).map(open -> new String(open, UTF_8));
    }

    /// Whether the password that is kept may go on being used: only where it was meant to go.
    public boolean keepsPassword(MailServer wanted) {
        return store.password().isPresent()
                && server().filter(wanted::isTheSamePlaceAs).isPresent();
    }

    /// @param password null to go on with the one that is kept
    @Transactional
    public void save(MailServer server, @Nullable String password) {
        var before = server();
        var sealed = password != null
                ? secrets.seal(PURPOSE, password.getBytes(UTF_8))
                : keepsPassword(server) ? store.password().orElse(null) : null;
        store.save(server, server.user().isEmpty() ? null : sealed);
        audit.record(
                "mail.changed",
                "mail",
                null,
                new Audit.Change(before.map(MailSettings::shown).orElse(Map.of()), shown(server)));
    }

    @Transactional
    public void remove() {
        var before = server();
        store.remove();
        before.ifPresent(
                server -> audit.record("mail.removed", "mail", null, new Audit.Change(shown(server), Map.of())));
    }

    private static Map<String, Object> shown(MailServer server) {
        return Map.of(
                "server",
                server.host() + ":" + server.port(),
                "encryption",
                server.encryption().key(),
                "user",
                server.user(),
                "sender",
                server.sender().address());
    }
}
