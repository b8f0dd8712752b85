package perennial.ground.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day from which the past is looked at: everything before its first moment has happened, nothing after.
///
/// @param day the first day that is not part of the past
/// @param zone the clock on the shop's wall
public record Standpoint(LocalDate day, ZoneId zone) {

    /// The moment the past ends, exclusive.
    public Instant instant() {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The last day of the past.
    public LocalDate lastDay() {
        return day.minusDays(1);
    }
}
