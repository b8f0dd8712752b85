package perennial.collect.connectors.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Said;

/// Amounts in the smallest unit, with the exceptions that Stripe's documentation lists under "special cases".
final class StripeMoney {

    private StripeMoney() {}

    static @Nullable BigDecimal of(Said thing, String... path) {
        var currency = thing.text("currency");
        var code = currency == null ? "" : currency.toUpperCase(Locale.ROOT);
        var amount = thing.amount(path);
        return switch (code) {
            case "ISK", "UGX" -> amount == null ? null : amount.movePointLeft(2);
            case "MGA" -> amount;
            default -> thing.minorAmount(currency, path);
        };
    }
}
