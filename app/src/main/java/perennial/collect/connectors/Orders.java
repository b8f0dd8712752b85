package perennial.collect.connectors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is told of an order, in the words of the e-commerce events, and a few more that let an order be told again.
///
/// A source tells an order as it stands at a moment. So the event carries the whole of it: what was paid back and
/// whether it was called off *up to that moment*. What comes in the wrong order, or twice, then changes nothing.
public final class Orders {

    private static final String COMPLETED = "Order Completed";
    private static final String UPDATED = "Order Updated";
    private static final String REFUNDED = "Order Refunded";
    private static final String CANCELLED = "Order Cancelled";

    private final Teller teller;
    private final Whom whom;
    private final String number;

    /// @param number as the exports of the same source number their orders
    public Orders(Teller teller, Whom whom, String number) {
        this.teller = teller;
        this.whom = whom;
        this.number = number;
    }

    /// An order as it stands.
    ///
    /// @param total before anything was paid back
    /// @param refunded what was paid back so far; null when the source does not say
    /// @param cancelled whether it was called off; null when the source does not say
    public record Standing(
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable Instant placedAt,
            @Nullable BigDecimal refunded,
            @Nullable Boolean cancelled,
            @Nullable String channel,
            @Nullable String location,
            ArrayNode products) {}

    public Orders completed(Standing order, @Nullable Instant at, String message) {
        teller.event(whom, COMPLETED, at, message, properties(order));
        return this;
    }

    public Orders updated(Standing order, @Nullable Instant at, String message) {
        teller.event(whom, UPDATED, at, message, properties(order));
        return this;
    }

    /// Part of an order that is paid in several, each of which is told by itself.
    public Orders partPaid(String part, Standing payment, @Nullable Instant at, String message, boolean first) {
        var properties = properties(payment);
        properties.put("part", part);
        teller.event(whom, first ? COMPLETED : UPDATED, at, message, properties);
        return this;
    }

    public Orders refunded(
            String refund,
            @Nullable String part,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable Instant at,
            String message) {
        var properties = numbered();
        properties.put("refund_id", refund);
        Teller.put(properties, "part", part);
        Teller.put(properties, "total", total);
        Teller.put(properties, "currency", currency);
        teller.event(whom, REFUNDED, at, message, properties);
        return this;
    }

    public Orders cancelled(@Nullable Instant at, String message) {
        teller.event(whom, CANCELLED, at, message, numbered());
        return this;
    }

    private ObjectNode numbered() {
        var properties = Teller.object();
        properties.put("order_id", number);
        return properties;
    }

    private ObjectNode properties(Standing order) {
        var properties = numbered();
        Teller.put(properties, "total", order.total());
        Teller.put(properties, "currency", order.currency());
        Teller.put(properties, "placed_at", order.placedAt());
        Teller.put(properties, "refunded", order.refunded());
        if (order.cancelled() != null) {
            properties.put("cancelled", order.cancelled());
        }
        Teller.put(properties, "channel", order.channel());
        Teller.put(properties, "location", order.location());
        if (!order.products().isEmpty()) {
            properties.set("products", order.products());
        }
        return properties;
    }

    /// @param paid for all of them, after discounts
    public static void product(
            ArrayNode into,
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal paid) {
        var product = into.addObject();
        Teller.put(product, "sku", sku);
        Teller.put(product, "name", name);
        Teller.put(product, "quantity", quantity);
        var many = quantity == null || quantity.signum() == 0 ? BigDecimal.ONE : quantity;
        Teller.put(
                product,
                "price",
                paid == null ? null : paid.divide(many, 8, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
