package perennial.models;

/// When a customer may leave.
enum Dropout {
    NEVER,
    AFTER_REPEAT,
    AFTER_EVERY;

    /// Chances to leave that a customer with some repeats has survived at least up to the last purchase.
    int extra() {
        return this == AFTER_EVERY ? 1 : 0;
    }
}
