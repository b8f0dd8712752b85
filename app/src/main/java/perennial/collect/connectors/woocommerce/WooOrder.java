package perennial.collect.connectors.woocommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Orders.Standing;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// An order as it stands, with its refunds.
final class WooOrder {

    private static final Set<String> NOT_YET = Set.of("pending", "checkout-draft", "auto-draft", "draft");
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "failed", "trash");

    private final Said order;
    private final Memory memory;

    WooOrder(Said order, Memory memory) {
        this.order = order;
        this.memory = memory;
    }

    /// Only its id is left.
    static Heard deleted(Said order, Memory memory) {
        var id = order.text("id");
        var number = id == null ? null : memory.recall("order/" + id).orElse(null);
        if (number == null) {
            return new Heard.Nothing("unknown-order");
        }
        var customer = memory.recall("order/" + id + "/customer").orElse(null);
        var teller = new Teller();
        new Orders(teller, new Whom(customer, null, null, "order/" + id), number)
                .cancelled(null, "order/" + id + "/deleted");
        return teller.told();
    }

    Heard read() {
        var id = order.text("id");
        var number = order.text("number") == null ? id : order.text("number");
        var status = order.text("status");
        if (id == null || number == null || status == null) {
            return new Heard.Unclear("no-number");
        }
        var whom = whom(id);
        var at = order.moment("date_modified_gmt");
        var known = memory.recall("order/" + id).isPresent();
        if (NOT_YET.contains(status) && !known) {
            return begun(whom, id, at);
        }
        memory.remember("order/" + id, number);
        if (whom.id() != null) {
            memory.remember("order/" + id + "/customer", whom.id());
        }
        var teller = new Teller();
        tellWho(teller, whom, id, at);
        tell(new Orders(teller, whom, number), id, status, at, !known);
        return teller.told();
    }

    private Whom whom(String id) {
        return new Whom(
                WooCustomer.account(order),
                order.text("billing", "email"),
                order.text("billing", "phone"),
                "order/" + id);
    }

    private void tellWho(Teller teller, Whom whom, String id, @Nullable Instant at) {
        if (whom.id() == null || at == null || memory.isNewest("customer/" + whom.id(), at)) {
            teller.person(whom, at, "customer/order/" + id + "/" + at, WooCustomer.traits(order.at("billing")));
        }
    }

    private void tell(Orders orders, String id, String status, @Nullable Instant at, boolean first) {
        var standing = standing(status);
        boolean late = at != null && !memory.isNewest("order/" + id + "/at", at);
        boolean other = late
                || memory.remember(
                        "order/" + id + "/standing",
                        Integer.toHexString(standing.toString().hashCode()));
        if (first) {
            orders.completed(standing, at, "order/" + id + "/created");
        } else if (other) {
            orders.updated(standing, at, "order/" + id + "/" + at);
        }
        for (var refund : order.each("refunds")) {
            var refundId = refund.text("id");
            if (refundId != null) {
                orders.refunded(refundId, null, back(refund), order.text("currency"), at, "refund/" + refundId);
            }
        }
        if (CALLED_OFF.contains(status)) {
            orders.cancelled(at, "order/" + id + "/cancelled/" + at);
        }
    }

    /// Somebody stands before the payment.
    private Heard begun(Whom whom, String id, @Nullable Instant at) {
        if (whom.isNobody()) {
            return new Heard.Nothing("unpaid");
        }
        var properties = Teller.object();
        properties.put("checkout_id", id);
        Teller.put(properties, "total", order.amount("total"));
        Teller.put(properties, "currency", order.text("currency"));
        properties.set("products", products());
        return new Teller()
                .event(whom, "Checkout Started", at, "checkout/" + id, properties)
                .told();
    }

    private Standing standing(String status) {
        var total = order.amount("total");
        var refunds = order.each("refunds");
        var back = refunds.stream().map(WooOrder::back).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Standing(
                total,
                order.text("currency"),
                order.moment("date_created_gmt"),
                status.equals("refunded") && refunds.isEmpty() ? total : back,
                CALLED_OFF.contains(status) || NOT_YET.contains(status),
                order.text("created_via"),
                null,
                products());
    }

    private static BigDecimal back(Said refund) {
        var total = refund.amount("total");
        return total == null ? BigDecimal.ZERO : total.abs();
    }

    private ArrayNode products() {
        var products = JsonMapper.shared().createArrayNode();
        for (var line : order.each("line_items")) {
            Orders.product(
                    products, line.text("sku"), line.text("name"), line.amount("quantity"), line.amount("total"));
        }
        return products;
    }
}
