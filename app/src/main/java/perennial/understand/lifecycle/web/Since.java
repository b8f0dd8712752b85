package perennial.understand.lifecycle.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The day beside a move: `since=2026-05-01`.
final class Since {

    static final String KEY = "since";

    private Since() {}

    /// @return empty when none was given, or none that there is
    static Optional<LocalDate> of(Map<String, String> beside) {
        try {
            return Optional.ofNullable(beside.get(KEY)).map(LocalDate::parse);
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }
}
