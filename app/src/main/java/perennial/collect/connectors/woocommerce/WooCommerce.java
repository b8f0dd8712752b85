package perennial.collect.connectors.woocommerce;

import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Signatures;

/// A WooCommerce shop: orders with their refunds, and customers.
@Component
final class WooCommerce implements Connector {

    /// What it sends when a webhook is saved: a form, unsigned.
    private static final Pattern PING = Pattern.compile("webhook_id=\\d{1,12}");

    @Override
    public String key() {
        return "woocommerce";
    }

    @Override
    public boolean isGenuine(Incoming incoming, Setup setup, Instant now) {
        return setup.secret() != null
                && Signatures.isBase64(
                        incoming.header("X-WC-Webhook-Signature"), Signatures.hmac(setup.secret(), incoming.body()));
    }

    @Override
    public boolean isGreeting(Incoming incoming) {
        return PING.matcher(incoming.text()).matches();
    }

    @Override
    public String deliveryId(Incoming incoming) {
        var id = incoming.header("X-WC-Webhook-Delivery-ID");
        return id == null ? incoming.fingerprint() : id;
    }

    @Override
    public String topic(Incoming incoming) {
        var topic = incoming.header("X-WC-Webhook-Topic");
        return topic == null ? "" : topic;
    }

    @Override
    public Heard read(String topic, Said payload, Setup setup, Memory memory) {
        return switch (topic) {
            case "order.created", "order.updated", "order.restored" -> new WooOrder(payload, memory).read();
            case "order.deleted" -> WooOrder.deleted(payload, memory);
            case "customer.created", "customer.updated" -> WooCustomer.read(payload, memory);
            default -> new Heard.Nothing("topic");
        };
    }
}
