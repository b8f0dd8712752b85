package perennial.ground.ui.charts;

import org.jspecify.annotations.Nullable;

/// A number and how it is written. Nothing known is no number, not zero.
public record Value(@Nullable Double amount, String shown) {

    public static final Value NONE = new Value(null, "–");

    public Value {
        if (amount != null && !Double.isFinite(amount)) {
            throw new IllegalArgumentException("a chart shows finite numbers, was " + amount);
        }
    }

    public static Value of(double amount, String shown) {
        return new Value(amount, shown);
    }
}
