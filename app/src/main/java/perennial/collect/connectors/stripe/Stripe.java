package perennial.collect.connectors.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
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

/// A Stripe account: payments and refunds are orders; subscriptions, invoices and checkouts stand on the timeline.
@Component
final class Stripe implements Connector {

    /// What was signed longer ago is somebody else's copy. Stripe signs anew when it tries again.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Override
    public String key() {
        return "stripe";
    }

    /// `t=1492774577,v1=5257a8…,v1=…`: while the secret is being changed there are two.
    @Override
    public boolean isGenuine(Incoming incoming, Setup setup, Instant now) {
        var header = incoming.header("Stripe-Signature");
        if (header == null || setup.secret() == null) {
            return false;
        }
        String time = "";
        for (var part : header.split(",")) {
            time = part.strip().startsWith("t=") ? part.strip().substring(2) : time;
        }
        if (!time.matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        var expected = Signatures.hmac(setup.secret(), (time + ".").getBytes(UTF_8), incoming.body());
        boolean genuine = false;
        for (var part : header.split(",")) {
            genuine |= part.strip().startsWith("v1=")
                    && Signatures.isHex(part.strip().substring(3), expected);
        }
        return genuine;
    }

    @Override
    public String deliveryId(Incoming incoming) {
        return Objects.requireNonNullElseGet(incoming.payload().text("id"), incoming::fingerprint);
    }

    @Override
    public String topic(Incoming incoming) {
        return Objects.requireNonNullElse(incoming.payload().text("type"), "");
    }

    @Override
    public Heard read(String topic, Said event, Setup setup, Memory memory) {
        if (event.is("false", "livemode")) {
            return new Heard.Nothing("test");
        }
        var thing = event.at("data", "object");
        var at = event.seconds("created");
        var id = thing.text("id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        return switch (topic) {
            case "charge.succeeded", "charge.captured", "charge.updated", "charge.refunded" ->
                new StripeCharge(thing, id, at, memory).read();
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                StripeRefund.read(thing, id, at, memory);
            case "customer.created", "customer.updated" -> StripeCustomer.read(thing, id, at, memory);
            case "customer.subscription.created" ->
                StripeSubscription.read(thing, id, "Subscription Started", at, event);
            case "customer.subscription.updated" ->
                StripeSubscription.read(thing, id, "Subscription Updated", at, event);
            case "customer.subscription.deleted" ->
                StripeSubscription.read(thing, id, "Subscription Cancelled", at, event);
            case "invoice.paid" -> StripeInvoice.read(thing, id, at);
            case "checkout.session.completed" -> StripeCheckout.read(thing, id, at);
            default -> new Heard.Nothing("topic");
        };
    }
}
