package perennial.collect.connectors.shopify;

import java.math.BigDecimal;
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

/// An order as it stands, with all refunds up to now. It is numbered by its name (`#1001`), as in the store's exports.
final class ShopifyOrder {

    private final Said order;
    private final Memory memory;

    ShopifyOrder(Said order, Memory memory) {
        this.order = order;
        this.memory = memory;
    }

    Heard read(boolean isNew) {
        var id = order.text("id");
        var number = order.text("name");
        if (id == null || number == null) {
            return new Heard.Unclear("no-number");
        }
        if (order.is("true", "test")) {
            return new Heard.Nothing("test");
        }
        var whom = whom(order, id);
        var teller = new Teller();
        var at = order.moment("updated_at");
        remember(id, number, whom);
        if (!order.at("customer").isNothing()) {
            ShopifyCustomer.tell(teller, whom, order.at("customer"), at, memory);
        }
        var orders = new Orders(teller, whom, number);
        var standing = standing();
        boolean late = at != null && !memory.isNewest("order/" + id + "/at", at);
        boolean other = late || memory.remember("order/" + id + "/standing", fingerprint(standing));
        if (isNew) {
            orders.completed(standing, order.moment("created_at"), "order/" + id + "/created");
        }
        if (other && !isNew) {
            orders.updated(standing, at, "order/" + id + "/" + at);
        }
        order.each("refunds").forEach(refund -> ShopifyRefund.tell(orders, refund));
        if (isCancelled()) {
            orders.cancelled(order.moment("cancelled_at"), "order/" + id + "/cancelled/" + order.text("cancelled_at"));
        }
        return teller.told();
    }

    private void remember(String id, String number, Whom whom) {
        memory.remember("order/" + id, number);
        if (whom.id() != null) {
            memory.remember("order/" + id + "/customer", whom.id());
        }
    }

    /// What of it would make another order of it.
    private static String fingerprint(Standing standing) {
        return Integer.toHexString(standing.toString().hashCode());
    }

    static Whom whom(Said order, String id) {
        var customer = order.at("customer");
        var email = order.text("email") == null ? customer.text("email") : order.text("email");
        var phone = order.text("phone") == null ? ShopifyCustomer.phone(customer) : order.text("phone");
        return new Whom(customer.text("id"), email, phone, "order/" + id);
    }

    private boolean isCancelled() {
        return order.moment("cancelled_at") != null;
    }

    private Standing standing() {
        return new Standing(
                order.amount("total_price"),
                order.text("currency"),
                order.moment("created_at"),
                refunded(),
                isCancelled() || order.is("voided", "financial_status") || order.is("expired", "financial_status"),
                order.text("source_name"),
                null,
                products(order));
    }

    private BigDecimal refunded() {
        return order.each("refunds").stream().map(ShopifyRefund::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static ArrayNode products(Said order) {
        var products = JsonMapper.shared().createArrayNode();
        for (var line : order.each("line_items")) {
            Orders.product(products, line.text("sku"), name(line), line.amount("quantity"), paid(line));
        }
        return products;
    }

    private static @Nullable String name(Said line) {
        var name = line.text("name");
        return name == null ? line.text("title") : name;
    }

    private static @Nullable BigDecimal paid(Said line) {
        var price = line.amount("price");
        var quantity = line.amount("quantity");
        if (price == null) {
            return null;
        }
        var paid = price.multiply(quantity == null ? BigDecimal.ONE : quantity);
        for (var discount : line.each("discount_allocations")) {
            var amount = discount.amount("amount");
            paid = amount == null ? paid : paid.subtract(amount);
        }
        return paid;
    }
}
