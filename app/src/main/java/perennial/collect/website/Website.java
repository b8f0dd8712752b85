package perennial.collect.website;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.website.store.SetupStore;
import perennial.ground.access.Audit;

/// The business's website, as far as it tells us what happens there.
@Component
public class Website {

    /// Under this name its events are in the log.
    public static final String SOURCE = "website";

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration HEARD_ANEW = Duration.ofMinutes(1);
    private static final int RANDOM_BYTES = 18;

    private final SetupStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Remembered remembered;

    private record Remembered(Optional<Setup> setup, Instant until) {}

    Website(SetupStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// As it is now; empty while nobody has connected a website.
    public Optional<Setup> setup() {
        return store.find();
    }

    /// As it was some seconds ago at most, for those who are asked at every request.
    ///
    /// @param key that somebody sends with; one we do not know may be new
    Optional<Setup> recently(String key) {
        var known = remembered;
        var now = clock.instant();
        if (known == null
                || !now.isBefore(known.until())
                || now.isBefore(known.until().minus(REMEMBERED)) // our clock was set back
                || known.setup().filter(setup -> setup.key().equals(key)).isEmpty()) {
            known = new Remembered(setup(), now.plus(REMEMBERED));
            remembered = known;
        }
        return known.setup();
    }

    /// Connects it, or changes how it is connected.
    @Transactional
    public void save(boolean asks, List<String> origins, List<Wording> words) {
        store.begin(freshKey(), clock.instant());
        var before = setup().orElseThrow();
        store.save(asks, origins);
        for (var wording : words) {
            boolean said = before.words().stream()
                    .filter(known -> known.language().equals(wording.language()))
                    .anyMatch(wording::saysTheSameAs);
            if (!said) {
                store.say(wording, clock.instant());
            }
        }
        remembered = null;
        audit.record(
                "website.changed",
                "website",
                0,
                new Audit.Change(
                        Map.of("asks", before.asks(), "origins", String.join(" ", before.origins())),
                        Map.of("asks", asks, "origins", String.join(" ", origins))));
    }

    /// The old key stops working within seconds.
    @Transactional
    public void changeKey() {
        store.rekey(freshKey());
        remembered = null;
        audit.record("website.key-changed", "website", 0, Audit.Change.NONE);
    }

    /// Notes that it told us something; often enough for a light on a page, not at every request.
    void heard(Setup setup) {
        var now = clock.instant();
        var last = setup.heardAt();
        if (last == null || last.plus(HEARD_ANEW).isBefore(now)) {
            store.heard(now);
            remembered = null;
        }
    }

    private String freshKey() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "web_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
