package perennial.collect.connectors.square;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Signatures;

/// A Square till: payments are orders, whose own events name no amounts; customers, and their loyalty accounts.
@Component
final class Square implements Connector {

    @Override
    public String key() {
        return "square";
    }

    /// Square signs the address with the body, as the owner pasted it.
    @Override
    public boolean isGenuine(Incoming incoming, Setup setup, Instant now) {
        var signature = incoming.header("x-square-hmacsha256-signature");
        if (setup.secret() == null) {
            return false;
        }
        boolean genuine = false;
        for (var address : incoming.addresses()) {
            var expected = Signatures.hmac(setup.secret(), address.getBytes(UTF_8), incoming.body());
            genuine |= Signatures.isBase64(signature, expected);
        }
        return genuine;
    }

    @Override
    public String deliveryId(Incoming incoming) {
        return Objects.requireNonNullElseGet(incoming.payload().text("event_id"), incoming::fingerprint);
    }

    @Override
    public String topic(Incoming incoming) {
        return Objects.requireNonNullElse(incoming.payload().text("type"), "");
    }

    @Override
    public Heard read(String topic, Said event, Setup setup, Memory memory) {
        var thing = event.at("data", "object");
        return switch (topic) {
            case "payment.created", "payment.updated" -> new SquarePayment(thing.at("payment"), memory).read();
            case "refund.created", "refund.updated" -> SquareRefund.read(thing.at("refund"), memory);
            case "order.created", "order.updated", "order.fulfillment.updated" -> SquareOrder.read(thing);
            case "customer.created", "customer.updated" -> SquareCustomer.read(thing.at("customer"), memory);
            case "loyalty.account.created", "loyalty.account.updated" ->
                SquareLoyalty.account(thing.at("loyalty_account"), memory);
            case "loyalty.event.created" -> SquareLoyalty.event(thing.at("loyalty_event"));
            default -> new Heard.Nothing("topic");
        };
    }
}
