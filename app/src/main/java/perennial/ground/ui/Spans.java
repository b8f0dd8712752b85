package perennial.ground.ui;

import java.time.Duration;

/// A length of time cut down to its largest unit.
final class Spans {

    /// @param unit `minute`, `hour`, `day`, `week`, `month` or `year`
    record Span(String unit, long count) {}

    private Spans() {}

    /// Two weeks stay days no longer, two months weeks no longer: the unit changes where people change it.
    static Span of(Duration length) {
        long days = length.toDays();
        if (length.toMinutes() < 60) {
            return new Span("minute", Math.max(1, length.toMinutes()));
        }
        if (days < 1) {
            return new Span("hour", length.toHours());
        }
        if (days < 14) {
            return new Span("day", days);
        }
        if (days < 60) {
            return new Span("week", Math.round(days / 7.0));
        }
        return days < 700 ? new Span("month", Math.round(days / 30.44)) : new Span("year", Math.round(days / 365.25));
    }
}
