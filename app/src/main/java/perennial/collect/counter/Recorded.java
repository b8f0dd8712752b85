package perennial.collect.counter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was recorded at the counter. The browser gave it its id, so that it counts once.
public sealed interface Recorded {

    UUID id();

    Instant at();

    /// Somebody new. Who has that e-mail address already is nobody new, nor who is known by that number alone.
    ///
    /// @param channels on which they agreed to hear from us
    /// @param sentence what they agreed to
    record Newcomer(
            UUID id,
            Instant at,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            List<String> channels,
            @Nullable String sentence)
            implements Recorded {}

    record Purchase(UUID id, Instant at, Whom whom, BigDecimal amount) implements Recorded {}

    record Visit(UUID id, Instant at, Whom whom) implements Recorded {}

    /// A purchase or a visit that was recorded by mistake.
    ///
    /// @param mistake its id
    record Undone(UUID id, Instant at, Whom whom, UUID mistake, boolean purchase) implements Recorded {}

    /// Of whom it speaks.
    sealed interface Whom {

        /// Somebody found at the counter.
        record Known(long customer) implements Whom {}

        /// Somebody added at the counter, whom this house may not know yet.
        ///
        /// @param newcomer id under which they were added
        record Added(UUID newcomer) implements Whom {}
    }

    /// Whom it speaks of, if that is not somebody new.
    default Optional<Whom> spokenOf() {
        return switch (this) {
            case Newcomer _ -> Optional.empty();
            case Purchase purchase -> Optional.of(purchase.whom());
            case Visit visit -> Optional.of(visit.whom());
            case Undone undone -> Optional.of(undone.whom());
        };
    }
}
