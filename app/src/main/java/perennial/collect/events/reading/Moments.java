package perennial.collect.events.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Moments as clients write them, and put right by their clocks.
final class Moments {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private Moments() {}

    /// `2026-11-22T07:13:36.123Z`, with an offset, or without (which then is UTC), or a day alone.
    static @Nullable Instant read(String text) {
        try {
            if (text.endsWith("Z")) return Instant.parse(text);
            if (text.length() <= 10) return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            return text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    /// When it happened by our clock: as long before we received it as, by the sender's clock, it lay before sending.
    /// Nothing happens in the future.
    ///
    /// @param told when it happened by the sender's clock; null when not told
    /// @param sent when it was sent, by the same clock; null when not told
    static Instant corrected(Instant received, @Nullable Instant told, @Nullable Instant sent) {
        if (told == null) {
            return received;
        }
        var at = sent == null ? told : received.minus(Duration.between(told, sent));
        return at.isAfter(received) ? received : at;
    }

    static boolean plausible(@Nullable Instant moment) {
        return moment == null || moment.isAfter(EARLIEST) && moment.getEpochSecond() < 4_102_444_800L;
    }
}
