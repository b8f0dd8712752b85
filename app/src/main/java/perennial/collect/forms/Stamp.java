package perennial.collect.forms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import perennial.ground.access.Secrets;

/// A mark on every form that is handed out: which form it was and when, so that an answer that comes without one, long
/// after or quicker than anybody types is known for what it is. Its number makes an answer sent twice count once.
@Component
public class Stamp {

    private static final Duration QUICKEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.(\\d{10})\\.([0-9a-f]{64})");

    private final Secrets secrets;
    private final Clock clock;

    Stamp(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What a stamp on an answer says.
    public sealed interface Verdict {

        /// @param number of the form that was handed out
        record Fine(UUID number) implements Verdict {}

        /// No human being types that fast.
        record TooQuick() implements Verdict {}

        /// It lay there too long, or is none of ours.
        record Stale() implements Verdict {}
    }

    public String fresh(String slug) {
        var number = UUID.randomUUID();
        long at = clock.instant().getEpochSecond();
        return number + "." + at + "." + mark(slug, number.toString(), at);
    }

    public Verdict look(String slug, String stamp) {
        return read(slug, stamp).orElseGet(Verdict.Stale::new);
    }

    private Optional<Verdict> read(String slug, String stamp) {
        var parts = SHAPE.matcher(stamp);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long at = Long.parseLong(parts.group(2));
        var expected = mark(slug, parts.group(1), at);
        if (!MessageDigest.isEqual(expected.getBytes(US_ASCII), parts.group(3).getBytes(US_ASCII))) {
            return Optional.empty();
        }
        var age = Duration.between(Instant.ofEpochSecond(at), clock.instant());
        if (age.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                age.compareTo(QUICKEST) < 0
                        ? new Verdict.TooQuick()
                        : new Verdict.Fine(UUID.fromString(parts.group(1))));
    }

    private String mark(String slug, String number, long at) {
        return HexFormat.of().formatHex(secrets.mark("forms.stamp", slug + "|" + number + "|" + at));
    }
}
