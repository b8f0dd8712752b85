package perennial.collect.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.connectors.store.ConnectionStore;
import perennial.ground.access.Audit;
import perennial.ground.access.Secrets;

/// The connections to shops, tills and payment systems.
///
/// The address a source sends to ends with 192 random bits. Secrets lie sealed; they go in and are never shown again.
@Component
public class Connections {

    public static final String PATH = "/in/";
    public static final int LONGEST_SECRET = 300;

    private static final int TOKEN_BYTES = 24;

    private final ConnectionStore store;
    private final Map<String, Connector> connectors;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Connections(ConnectionStore store, List<Connector> connectors, Secrets secrets, Audit audit, Clock clock) {
        this.store = store;
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::key, each -> each));
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    public List<String> kinds() {
        return connectors.keySet().stream().sorted().toList();
    }

    public Optional<Connector> connector(String kind) {
        return Optional.ofNullable(connectors.get(kind));
    }

    public List<Connection> all() {
        return store.all();
    }

    public Optional<Connection> find(long id) {
        return store.find(id);
    }

    public Optional<Connection> byToken(String token) {
        return store.byToken(hash(token));
    }

    /// The first of a kind goes by the name that imports of its exports have, so that both are one source.
    @Transactional
    public Connection create(Connector connector, String name) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = hash(token);
        var sealed = secrets.seal(tokenPurpose(hash), token.getBytes(UTF_8));
        long id = store.add(connector.key(), name, source(connector.key()), hash, sealed, clock.instant());
        audit.record("connectors.connected", "connection", id, Audit.Change.to(Map.of("name", name)));
        return store.find(id).orElseThrow();
    }

    private String source(String kind) {
        var source = kind;
        for (int n = 2; store.hasSource(source); n++) {
            source = kind + " " + n;
        }
        return source;
    }

    /// Where the source sends to, within our house.
    public String path(Connection connection) {
        var sealed = store.sealed(connection.id());
        return secrets.open(tokenPurpose(sealed.tokenHash()), sealed.token())
                .map(token -> PATH + new String(token, UTF_8))
                .orElseThrow(() -> new IllegalStateException(
                        "the address of connection " + connection.id() + " was sealed with another key"));
    }

    @Transactional
    public void tellSecret(Connection connection, String secret) {
        store.secret(connection.id(), secrets.seal(secretPurpose(connection.id()), secret.getBytes(UTF_8)));
        audit.record("connectors.secret-told", "connection", connection.id(), Audit.Change.NONE);
    }

    @Transactional
    public void settle(Connection connection, String settings) {
        store.settings(connection.id(), settings);
        audit.record("connectors.settled", "connection", connection.id(), Audit.Change.NONE);
    }

    public Setup setup(Connection connection) {
        var sealed = store.sealed(connection.id());
        var secret = sealed.secret() == null
                ? null
                : secrets.open(secretPurpose(connection.id()), sealed.secret())
                        .map(bytes -> new String(bytes, UTF_8))
                        .orElse(null);
        return new Setup(secret, Said.of(sealed.settings()));
    }

    /// What it told stays; it just can't tell any more.
    @Transactional
    public void remove(Connection connection) {
        store.remove(connection.id());
        audit.record(
                "connectors.removed", "connection", connection.id(), Audit.Change.of("name", connection.name(), ""));
    }

    private static String tokenPurpose(byte[] hash) {
        return "connection-address:" + Base64.getEncoder().encodeToString(hash);
    }

    private static String secretPurpose(long id) {
        return "connection-secret:" + id;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("connection:" + token).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
