package perennial.collect.counter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import perennial.ground.access.Secrets;

/// Who has recorded something gets a permit to take it back for a while. Nothing needs to be kept for that: the permit
/// carries our own mark.
@Component
public class Undoing {

    private static final Duration FOR = Duration.ofMinutes(10);
    private static final String PURPOSE = "counter.undo";

    private final Secrets secrets;
    private final Clock clock;

    Undoing(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// @param until when it ends
    public record Permit(Instant until, String proof) {

        public Permit {
            Objects.requireNonNull(until);
            Objects.requireNonNull(proof);
        }
    }

    public Permit permit(UUID id) {
        var until = clock.instant().plus(FOR).truncatedTo(ChronoUnit.SECONDS);
        return new Permit(until, proof(id, until));
    }

    /// @param decided when the person took it back; the line may have been bad since
    public boolean allows(UUID id, Instant decided, Permit permit) {
        return !decided.isAfter(permit.until())
                && clock.instant().isBefore(permit.until().plus(Duration.ofDays(1)))
                && MessageDigest.isEqual(
                        proof(id, permit.until()).getBytes(US_ASCII),
                        permit.proof().getBytes(US_ASCII));
    }

    private String proof(UUID id, Instant until) {
        return HexFormat.of().formatHex(secrets.mark(PURPOSE, id + "|" + until.getEpochSecond()));
    }
}
