package perennial.collect.intake.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Decimal numbers to minor units of a currency, rounded half up, away from zero.
final class Money {

    /// Marks an amount that no account can hold.
    static final long TOO_LARGE = Long.MIN_VALUE;

    private static final long[] TENS = new long[19];
    private static final long LIMIT = 10_000_000_000_000L;

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) TENS[i] = TENS[i - 1] * 10;
    }

    private Money() {}

    /// @param digits decimal places of the currency's minor unit
    static long minor(long unscaled, int scale, int digits) {
        if (scale == digits) return within(unscaled);
        if (scale < digits) {
            long factor = TENS[digits - scale];
            return Math.abs(unscaled) > LIMIT / factor ? TOO_LARGE : unscaled * factor;
        }
        long divisor = TENS[scale - digits];
        long rest = unscaled % divisor;
        long rounded = unscaled / divisor + (Math.abs(rest) >= divisor - Math.abs(rest) ? Long.signum(unscaled) : 0);
        return within(rounded);
    }

    /// Quantity times price.
    static long minor(NumberCell quantity, NumberCell price, int digits) {
        int scale = quantity.scale() + price.scale();
        long high = Math.multiplyHigh(quantity.unscaled(), price.unscaled());
        long product = quantity.unscaled() * price.unscaled();
        if (scale < TENS.length && (high == 0 && product >= 0 || high == -1 && product < 0))
            return minor(product, scale, digits);
        BigDecimal exact = quantity.decimal()
                .multiply(price.decimal())
                .movePointRight(digits)
                .setScale(0, RoundingMode.HALF_UP);
        return exact.unscaledValue().bitLength() > 60 ? TOO_LARGE : within(exact.longValueExact());
    }

    private static long within(long minor) {
        return Math.abs(minor) > LIMIT ? TOO_LARGE : minor;
    }
}
