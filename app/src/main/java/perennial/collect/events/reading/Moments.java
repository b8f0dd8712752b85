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
    /// Nothing happens in the future. A clock may be years off, as long as it is the same one: many a till wakes up
    /// in 1970.
    ///
    /// @param told when it happened by the sender's clock; null when not told
    /// @param sent when it was sent, by the same clock; null when not told
    /// @return null when it can't have been
    static @Nullable Instant corrected(Instant received, @Nullable Instant told, @Nullable Instant sent) {
        if (told == null) {
            return received;
        }
        if (sent == null || plausible(told) && !plausible(sent)) {
            return plausible(told) ? earlier(told, received) : null;
        }
        var at = before(received, Duration.between(told, sent));
        return at == null || at.isBefore(received) && !plausible(at) ? null : earlier(at, received);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant before(Instant moment, Duration ago) {
        try {
            return moment.minus(ago);
        } catch (DateTimeException beyondAllTime) {
            return null;
        }
    }

    private static boolean plausible(Instant moment) {
        return moment.isAfter(EARLIEST) && moment.getEpochSecond() < 4_102_444_800L;
    }
}
