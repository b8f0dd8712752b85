package perennial.collect.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a customer did, as the log has it.
///
/// @param source by name
/// @param properties a JSON object
public record Happened(
        long id,
        Instant at,
        String source,
        String kind,
        @Nullable String name,
        String properties) {}
