package perennial.collect.connectors.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// A visit to the checkout that ended well. It knows best who paid; what was paid the charge tells.
final class StripeCheckout {

    private StripeCheckout() {}

    static Heard read(Said session, String id, @Nullable Instant at) {
        var details = session.at("customer_details");
        var whom = new Whom(StripeCustomer.id(session), details.text("email"), details.text("phone"), "checkout/" + id);
        var properties = Teller.object();
        properties.put("checkout_id", id);
        Teller.put(properties, "mode", session.text("mode"));
        Teller.put(properties, "total", StripeMoney.of(session, "amount_total"));
        Teller.put(properties, "currency", session.text("currency"));
        return new Teller()
                .person(whom, at, "customer/" + id, StripeCustomer.traits(details))
                .event(whom, "Checkout Completed", at, "checkout/" + id, properties)
                .told();
    }
}
