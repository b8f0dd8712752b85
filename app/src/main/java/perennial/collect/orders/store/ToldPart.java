package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.SaleLine;
import perennial.collect.orders.store.ToldOrder.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What was bought with one payment: almost always the whole order.
///
/// @param total as stated; null when only products tell
/// @param refunded what was paid back of it
record ToldPart(
        JsonNode latest, Currency currency, @Nullable Long total, long refunded) {

    private static final JsonNode NO_PRODUCT = JsonNodeFactory.instance.objectNode();

    /// What holds for all lines of the order.
    record Head(String number, Instant at, @Nullable Long total, long refunded, boolean cancelled) {}

    static ToldPart of(Told latest, List<Told> refunds, String usualCurrency) {
        var told = latest.properties();
        var currency = ToldValues.currency(told, usualCurrency);
        var total = ToldValues.minor(ToldValues.amount(told, "total", "revenue", "value"), currency);
        long everything = Math.max(total == null ? ToldValues.sum(told, currency) : total, 0);
        var said = ToldValues.minor(ToldValues.amount(told, "refunded"), currency);
        long back = said == null ? 0 : said;
        for (var refund : refunds) {
            if (said == null || refund.at().isAfter(latest.at())) {
                back += paidBack(refund.properties(), everything, currency);
            }
        }
        return new ToldPart(told, currency, total, Math.clamp(back, 0, everything));
    }

    private static long paidBack(JsonNode refund, long everything, Currency currency) {
        var total = ToldValues.minor(ToldValues.amount(refund, "total", "revenue", "value"), currency);
        long products = ToldValues.sum(refund, currency);
        return total != null ? Math.abs(total) : products > 0 ? products : everything;
    }

    List<SaleLine> lines(Head head) {
        var lines = ToldValues.products(latest).stream()
                .map(product -> line(head, product))
                .toList();
        return lines.isEmpty() ? List.of(sale(head, NO_PRODUCT, null, total)) : lines;
    }

    private SaleLine line(Head head, JsonNode product) {
        var price = ToldValues.amount(product, "price");
        var quantity = ToldValues.amount(product, "quantity");
        var paid = price == null ? null : price.multiply(quantity == null ? BigDecimal.ONE : quantity);
        return sale(head, product, quantity, ToldValues.minor(paid, currency));
    }

    private SaleLine sale(Head head, JsonNode product, @Nullable BigDecimal quantity, @Nullable Long amount) {
        return new SaleLine(
                head.number(),
                head.at(),
                ToldValues.text(product, "sku", "product_id"),
                ToldValues.text(product, "name"),
                ToldValues.text(product, "category"),
                quantity,
                amount,
                head.total(),
                head.refunded(),
                currency.getCurrencyCode(),
                ToldValues.text(latest, "channel"),
                ToldValues.text(latest, "location"),
                product.isEmpty(),
                head.cancelled());
    }
}
