package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what events tell of an order, as far as it can be read.
final class ToldValues {

    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 300;

    private ToldValues() {}

    static List<JsonNode> products(JsonNode order) {
        var products = new ArrayList<JsonNode>();
        var list = order.get("products");
        if (list != null && list.isArray()) {
            list.forEach(products::add);
        }
        return products;
    }

    static long sum(JsonNode order, Currency currency) {
        var sum = BigDecimal.ZERO;
        for (var product : products(order)) {
            var price = amount(product, "price");
            var quantity = amount(product, "quantity");
            sum = price == null ? sum : sum.add(price.multiply(quantity == null ? BigDecimal.ONE : quantity));
        }
        var minor = minor(sum, currency);
        return minor == null ? 0 : minor;
    }

    static Currency currency(JsonNode order, String usual) {
        var told = text(order, "currency");
        try {
            return Currency.getInstance(told == null ? usual : told.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance(usual);
        }
    }

    /// Prices come as numbers, or as texts with a point.
    static @Nullable BigDecimal amount(JsonNode from, String... names) {
        for (var name : names) {
            var text = text(from, name);
            try {
                var amount = text == null ? null : new BigDecimal(text);
                if (amount != null && amount.abs().compareTo(TOO_MUCH) < 0 && amount.scale() < 20) {
                    return amount;
                }
            } catch (NumberFormatException notANumber) {
                continue;
            }
        }
        return null;
    }

    static @Nullable Long minor(@Nullable BigDecimal amount, Currency currency) {
        return amount == null
                ? null
                : amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
    }

    static @Nullable Instant moment(JsonNode from, String name) {
        var text = text(from, name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    static @Nullable String text(JsonNode from, String... names) {
        for (var name : names) {
            var value = from.get(name);
            var text = value == null || !value.isValueNode() || value.isNull()
                    ? ""
                    : value.asString().strip();
            if (!text.isEmpty()) {
                return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            }
        }
        return null;
    }
}
