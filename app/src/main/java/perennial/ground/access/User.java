package perennial.ground.access;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.Role;

/// A person who works here, or did.
///
/// @param email in lower case; nobody else here has it
/// @param disabledAt since when they may not enter any more; null while they may
public record User(
        UserId id,
        String email,
        String name,
        Role role,
        Locale language,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public boolean enabled() {
        return disabledAt == null;
    }
}
