package perennial.collect.connectors.shopify;

import java.time.Instant;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Heard.Wish;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Signatures;

/// A Shopify store: orders, refunds, customers, carts, and what the law lets customers ask.
@Component
final class Shopify implements Connector {

    @Override
    public String key() {
        return "shopify";
    }

    @Override
    public boolean isGenuine(Incoming incoming, Setup setup, Instant now) {
        return setup.secret() != null
                && Signatures.isBase64(
                        incoming.header("X-Shopify-Hmac-SHA256"), Signatures.hmac(setup.secret(), incoming.body()));
    }

    @Override
    public String deliveryId(Incoming incoming) {
        var id = incoming.header("X-Shopify-Webhook-Id");
        return id == null ? incoming.fingerprint() : id;
    }

    @Override
    public String topic(Incoming incoming) {
        var topic = incoming.header("X-Shopify-Topic");
        return topic == null ? "" : topic;
    }

    @Override
    public Heard read(String topic, Said payload, Setup setup, Memory memory) {
        return switch (topic) {
            case "orders/create" -> new ShopifyOrder(payload, memory).read(true);
            case "orders/updated",
                    "orders/edited",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled" -> new ShopifyOrder(payload, memory).read(false);
            case "refunds/create" -> ShopifyRefund.read(payload, memory);
            case "customers/create", "customers/update", "customers/enable", "customers/disable" ->
                ShopifyCustomer.read(payload, memory);
            case "customers_email_marketing_consent/update", "customers_marketing_consent/update" ->
                ShopifyConsent.read(payload, memory);
            case "checkouts/create", "checkouts/update" -> ShopifyCheckout.read(payload, memory);
            case "customers/data_request" -> asked(Wish.EXPORT, payload);
            case "customers/redact" -> asked(Wish.ERASE, payload);
            case "shop/redact" -> asked(Wish.ERASE_SHOP, payload);
            default -> new Heard.Nothing("topic");
        };
    }

    private static Heard asked(Wish wish, Said payload) {
        var customer = payload.at("customer");
        return new Heard.Asked(wish, customer.text("id"), customer.text("email"), customer.text("phone"));
    }
}
