package perennial.collect.connectors.shopify;

import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;

/// A cart on its way to be paid. That it is abandoned nobody tells: it is, when no order follows.
final class ShopifyCheckout {

    private ShopifyCheckout() {}

    static Heard read(Said checkout, Memory memory) {
        var token = checkout.text("token");
        if (token == null) {
            return new Heard.Unclear("no-id");
        }
        if (checkout.moment("completed_at") != null) {
            return new Heard.Nothing("order-tells");
        }
        var whom = ShopifyOrder.whom(checkout, "checkout/" + token);
        if (whom.isNobody()) {
            return new Heard.Nothing("nobody");
        }
        var at = checkout.moment("updated_at");
        boolean first = memory.recall("checkout/" + token).isEmpty();
        var properties = Teller.object();
        properties.put("checkout_id", token);
        Teller.put(properties, "total", checkout.amount("total_price"));
        Teller.put(properties, "currency", checkout.text("currency"));
        Teller.put(properties, "url", checkout.text("abandoned_checkout_url"));
        properties.set("products", ShopifyOrder.products(checkout));
        if (!memory.remember("checkout/" + token, Integer.toHexString(properties.hashCode()))) {
            return new Heard.Nothing("same");
        }
        return new Teller()
                .event(
                        whom,
                        first ? "Checkout Started" : "Checkout Updated",
                        at,
                        "checkout/" + token + "/" + at,
                        properties)
                .told();
    }
}
