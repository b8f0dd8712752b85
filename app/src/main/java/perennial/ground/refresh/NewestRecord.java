package perennial.ground.refresh;

import java.time.LocalDate;
import java.util.Optional;

/// Knows the last day on which anything was recorded. Contributed by the module that holds the orders.
public interface NewestRecord {

    Optional<LocalDate> day();
}
