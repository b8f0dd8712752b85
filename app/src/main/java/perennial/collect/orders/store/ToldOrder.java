package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.SaleLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Puts an order together from everything told about it, in the words of the e-commerce events of the Segment
/// convention.
///
/// The latest of completed and updated says what was bought. Each refund adds to what was paid back: its `total`, or
/// else its products; one that tells neither pays everything back.
final class ToldOrder {

    private static final JsonNode NO_PRODUCTS = JsonNodeFactory.instance.arrayNode();

    private ToldOrder() {}

    record Told(String name, Instant at, @Nullable Long customer, JsonNode properties) {}

    record Line(@Nullable Long customer, SaleLine sale) {}

    /// @param told in the order in which it happened
    /// @return nothing while only refunds are known
    static List<Line> of(List<Told> told, String number, String usualCurrency) {
        var bought = told.stream()
                .filter(each ->
                        each.name().equals("Order Completed") || each.name().equals("Order Updated"))
                .toList();
        if (bought.isEmpty()) {
            return List.of();
        }
        var first = bought.getFirst();
        var latest = bought.getLast().properties();
        var currency = currency(latest, usualCurrency);
        var total = minor(amount(latest, "total", "revenue", "value"), currency);
        var refunds = told.stream()
                .filter(each -> each.name().equals("Order Refunded"))
                .toList();
        var cancelled = told.stream().anyMatch(each -> each.name().equals("Order Cancelled"));
        var customer = bought.reversed().stream()
                .map(Told::customer)
                .filter(who -> who != null)
                .findFirst()
                .orElse(null);
        var lines = new ArrayList<Line>();
        for (var product : products(latest)) {
            var price = amount(product, "price");
            var quantity = amount(product, "quantity");
            var paid = price == null ? null : price.multiply(quantity == null ? BigDecimal.ONE : quantity);
            lines.add(new Line(
                    customer,
                    sale(
                            number,
                            first.at(),
                            product,
                            quantity,
                            minor(paid, currency),
                            total,
                            refunded(refunds, total == null ? sum(latest, currency) : total, currency),
                            currency,
                            cancelled)));
        }
        if (lines.isEmpty()) {
            lines.add(new Line(
                    customer,
                    sale(
                            number,
                            first.at(),
                            JsonNodeFactory.instance.objectNode(),
                            null,
                            total,
                            total,
                            refunded(refunds, total == null ? 0 : total, currency),
                            currency,
                            cancelled)));
        }
        return lines;
    }

    private static SaleLine sale(
            String number,
            Instant at,
            JsonNode product,
            @Nullable BigDecimal quantity,
            @Nullable Long amount,
            @Nullable Long total,
            long refunded,
            Currency currency,
            boolean cancelled) {
        return new SaleLine(
                number,
                at,
                text(product, "sku", "product_id"),
                text(product, "name"),
                text(product, "category"),
                quantity,
                amount,
                total,
                refunded,
                currency.getCurrencyCode(),
                null,
                null,
                product.isEmpty(),
                cancelled);
    }

    private static long refunded(List<Told> refunds, long everything, Currency currency) {
        long back = 0;
        for (var refund : refunds) {
            var total = minor(amount(refund.properties(), "total", "revenue", "value"), currency);
            long products = sum(refund.properties(), currency);
            back += total != null ? Math.abs(total) : products > 0 ? products : everything;
        }
        return Math.min(back, Math.max(everything, 0));
    }

    private static long sum(JsonNode order, Currency currency) {
        var sum = BigDecimal.ZERO;
        for (var product : products(order)) {
            var price = amount(product, "price");
            var quantity = amount(product, "quantity");
            sum = price == null ? sum : sum.add(price.multiply(quantity == null ? BigDecimal.ONE : quantity));
        }
        var minor = minor(sum, currency);
        return minor == null ? 0 : minor;
    }

    private static JsonNode products(JsonNode order) {
        var products = order.get("products");
        return products != null && products.isArray() ? products : NO_PRODUCTS;
    }

    private static Currency currency(JsonNode order, String usual) {
        var told = text(order, "currency");
        try {
            return Currency.getInstance(told == null ? usual : told.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance(usual);
        }
    }

    /// Prices come as numbers, or as texts with a point.
    private static @Nullable BigDecimal amount(JsonNode from, String... names) {
        for (var name : names) {
            var text = text(from, name);
            try {
                var amount = text == null ? null : new BigDecimal(text);
                if (amount != null
                        && amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0
                        && amount.scale() < 20) {
                    return amount;
                }
            } catch (NumberFormatException notANumber) {
                continue;
            }
        }
        return null;
    }

    private static @Nullable Long minor(@Nullable BigDecimal amount, Currency currency) {
        return amount == null
                ? null
                : amount.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
    }

    private static @Nullable String text(JsonNode from, String... names) {
        for (var name : names) {
            var value = from.get(name);
            var text = value == null || !value.isValueNode() || value.isNull()
                    ? ""
                    : value.asString().strip();
            if (!text.isEmpty()) {
                return text.length() <= 300 ? text : text.substring(0, 300);
            }
        }
        return null;
    }
}
