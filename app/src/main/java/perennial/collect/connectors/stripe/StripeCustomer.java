package perennial.collect.connectors.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.node.ObjectNode;

/// A customer of the account, or whoever paid without being one.
final class StripeCustomer {

    private StripeCustomer() {}

    static Heard read(Said customer, String id, @Nullable Instant at, Memory memory) {
        if (at != null && !memory.isNewest("customer/" + id, at)) {
            return new Heard.Nothing("same");
        }
        var whom = new Whom(id, customer.text("email"), customer.text("phone"), "customer/" + id);
        var traits = traits(customer);
        Teller.put(traits, "createdAt", customer.seconds("created"));
        var languages = customer.at("preferred_locales").node();
        Teller.put(traits, "language", languages.isArray() ? new Said(languages.path(0)).text() : null);
        return new Teller()
                .person(whom, at, "customer/" + id + "/" + at, traits)
                .told();
    }

    /// Of a customer, the details of a bill, or those of a checkout, which look alike.
    static ObjectNode traits(Said details) {
        var traits = Teller.object();
        Teller.put(traits, "name", details.text("name"));
        var address = details.at("address");
        if (address.text("city") != null || address.text("line1") != null || address.text("country") != null) {
            var first = address.text("line1");
            var second = address.text("line2");
            var told = traits.putObject("address");
            Teller.put(told, "street", first != null && second != null ? first + ", " + second : first);
            Teller.put(told, "postalCode", address.text("postal_code"));
            Teller.put(told, "city", address.text("city"));
            Teller.put(told, "state", address.text("state"));
            Teller.put(told, "country", address.text("country"));
        }
        return traits;
    }

    /// Some things hold the customer's id, some the customer.
    static @Nullable String id(Said thing) {
        var id = thing.text("customer");
        return id == null ? thing.text("customer", "id") : id;
    }
}
