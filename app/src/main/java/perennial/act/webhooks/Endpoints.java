package perennial.act.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.act.webhooks.store.EndpointStore;
import perennial.ground.access.Audit;
import perennial.ground.access.Secrets;

/// The addresses that hear from us. A secret is shown once, when it is made; while it is replaced, the one before
/// signs, too, for a day.
@Component
public class Endpoints {

    public static final Duration BOTH_SIGN = Duration.ofDays(1);

    private static final int SECRET_BYTES = 32;

    private final EndpointStore store;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Endpoints(EndpointStore store, Secrets secrets, Audit audit, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param secret as it is shown, this once
    public record Made(long id, String secret) {}

    public List<Endpoint> all() {
        return store.all();
    }

    public Optional<Endpoint> find(long id) {
        return store.find(id);
    }

    @Transactional
    public Made add(String address, List<String> events) {
        long id = store.add(address, events, clock.instant());
        var secret = fresh();
        store.secret(id, seal(id, secret));
        audit.record("webhooks.added", "endpoint", id, Audit.Change.to(Map.of("address", address)));
        return new Made(id, StandardSignature.shown(secret));
    }

    @Transactional
    public void change(Endpoint endpoint, String address, List<String> events) {
        store.change(endpoint.id(), address, events);
        audit.record(
                "webhooks.changed", "endpoint", endpoint.id(), Audit.Change.of("address", endpoint.address(), address));
    }

    /// @return the new secret, as it is shown this once
    @Transactional
    public String rotate(Endpoint endpoint) {
        var secret = fresh();
        store.rotate(endpoint.id(), seal(endpoint.id(), secret), clock.instant().plus(BOTH_SIGN));
        audit.record("webhooks.rotated", "endpoint", endpoint.id(), Audit.Change.NONE);
        return StandardSignature.shown(secret);
    }

    /// Switched on again, it starts with a clean slate.
    @Transactional
    public void turn(Endpoint endpoint, boolean on) {
        store.state(endpoint.id(), on ? Endpoint.State.ON : Endpoint.State.PAUSED);
        audit.record(on ? "webhooks.on" : "webhooks.off", "endpoint", endpoint.id(), Audit.Change.NONE);
    }

    @Transactional
    public void remove(Endpoint endpoint) {
        store.remove(endpoint.id());
        audit.record("webhooks.removed", "endpoint", endpoint.id(), Audit.Change.of("address", endpoint.address(), ""));
    }

    /// With which messages are signed now, the new one first.
    public List<byte[]> secrets(Endpoint endpoint) {
        var sealed = store.sealed(endpoint.id());
        var usable = new ArrayList<byte[]>();
        secrets.open(purpose(endpoint.id()), sealed.secret()).ifPresent(usable::add);
        var until = endpoint.oldUntil();
        if (sealed.old() != null && until != null && clock.instant().isBefore(until)) {
            secrets.open(purpose(endpoint.id()), sealed.old()).ifPresent(usable::add);
        }
        return usable;
    }

    private byte[] fresh() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private byte[] seal(long id, byte[] secret) {
        return secrets.seal(purpose(id), secret);
    }

    private static String purpose(long id) {
        return "webhook:" + id;
    }
}
