package perennial.collect.connectors.shopify;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// Money that goes back. Alone it names its order by an inner id only, so it waits until the order has been told.
final class ShopifyRefund {

    private ShopifyRefund() {}

    static Heard read(Said refund, Memory memory) {
        var order = refund.text("order_id");
        if (order == null || refund.text("id") == null) {
            return new Heard.Unclear("no-number");
        }
        var number = memory.recall("order/" + order);
        if (number.isEmpty()) {
            return new Heard.TooEarly("order/" + order);
        }
        var customer = memory.recall("order/" + order + "/customer").orElse(null);
        var teller = new Teller();
        tell(new Orders(teller, new Whom(customer, null, null, "order/" + order), number.get()), refund);
        return teller.told();
    }

    static void tell(Orders order, Said refund) {
        var id = refund.text("id");
        if (id != null) {
            order.refunded(id, null, total(refund), currency(refund), refund.moment("created_at"), "refund/" + id);
        }
    }

    /// What really went back; goods alone may come back without money.
    static BigDecimal total(Said refund) {
        var total = BigDecimal.ZERO;
        for (var transaction : refund.each("transactions")) {
            var amount = transaction.amount("amount");
            var counts = transaction.is("refund", "kind")
                    && !transaction.is("failure", "status")
                    && !transaction.is("error", "status");
            total = counts && amount != null ? total.add(amount) : total;
        }
        return total;
    }

    private static @Nullable String currency(Said refund) {
        return refund.each("transactions").stream()
                .map(transaction -> transaction.text("currency"))
                .filter(currency -> currency != null)
                .findFirst()
                .orElse(null);
    }
}
