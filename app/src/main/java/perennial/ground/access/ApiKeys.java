package perennial.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.store.ApiKeyStore;

/// Keys by which programs come in.
///
/// A key is 192 random bits after a prefix that says what it is, so that a leaked one is recognised. It is shown once;
/// we keep its hash. A key taken back is refused within [#REMEMBERED], by every process.
@Component
public class ApiKeys {

    public static final int LONGEST_NAME = 60;
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final int RANDOM_BYTES = 24;
    private static final int LONGEST_KEY = 64;
    private static final int BEGINNING = 14;
    private static final int MOST_REMEMBERED = 1_000;

    private final ApiKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();

    private record Known(ApiKey key, Instant until) {

        /// Also where our clock was set back meanwhile.
        boolean holds(Instant now) {
            return now.isBefore(until) && !now.isBefore(until.minus(REMEMBERED));
        }
    }

    /// As the page lists it.
    ///
    /// @param beginning the first characters of its text
    public record Listed(
            long id,
            String kind,
            String name,
            List<String> scopes,
            String beginning,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    public ApiKeys(ApiKeyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the text of the new key, which nobody can be told again
    @Transactional
    public String create(ApiKey.Kind kind, String name, Set<Scope> scopes, @Nullable UserId by) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var text = beginning(kind) + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var keys = scopes.stream().map(Scope::key).sorted().toList();
        long id = store.add(hash(text), kind.key(), name, keys, text.substring(0, BEGINNING), by, clock.instant());
        audit.recordAs(by, "access.key-made", "key", id, Audit.Change.to(Map.of("name", name, "kind", kind.key())));
        return text;
    }

    /// Whose key this is, if it is one of that kind and was not taken back.
    public Optional<ApiKey> find(ApiKey.Kind kind, String text) {
        if (text.length() > LONGEST_KEY || !text.startsWith(beginning(kind))) {
            return Optional.empty();
        }
        var hash = ByteBuffer.wrap(hash(text));
        var now = clock.instant();
        var remembered = known.get(hash);
        var key = remembered != null && remembered.holds(now) ? remembered.key() : lookUp(hash, now);
        return Optional.ofNullable(key).filter(found -> found.kind() == kind);
    }

    private @Nullable ApiKey lookUp(ByteBuffer hash, Instant now) {
        var found = store.use(hash.array(), now);
        if (found.isEmpty()) {
            known.remove(hash);
            return null;
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(hash, new Known(found.get(), now.plus(REMEMBERED)));
        return found.get();
    }

    public List<Listed> all() {
        return store.all();
    }

    /// @return false if there is no such key, or no more
    @Transactional
    public boolean revoke(long id) {
        boolean done = store.revoke(id, clock.instant());
        if (done) {
            known.clear();
            audit.record("access.key-revoked", "key", id, Audit.Change.NONE);
        }
        return done;
    }

    private static String beginning(ApiKey.Kind kind) {
        return kind == ApiKey.Kind.WRITE ? "pk_write_" : "pk_api_";
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("api-key:" + text).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
