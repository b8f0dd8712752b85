package perennial.collect.connectors.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// A subscription begins, changes or ends.
final class StripeSubscription {

    private StripeSubscription() {}

    static Heard read(Said subscription, String id, String name, @Nullable Instant at, Said event) {
        var whom = new Whom(StripeCustomer.id(subscription), null, null, "subscription/" + id);
        var price = new Said(subscription.at("items", "data").node().path(0).path("price"));
        var properties = Teller.object();
        properties.put("subscription_id", id);
        Teller.put(properties, "status", subscription.text("status"));
        Teller.put(properties, "plan", price.text("nickname") == null ? price.text("id") : price.text("nickname"));
        Teller.put(properties, "price", StripeMoney.of(price, "unit_amount"));
        Teller.put(properties, "currency", price.text("currency"));
        Teller.put(properties, "interval", price.text("recurring", "interval"));
        Teller.put(properties, "ends", subscription.seconds("cancel_at"));
        return new Teller()
                .event(whom, name, at, "event/" + event.text("id"), properties)
                .told();
    }
}
