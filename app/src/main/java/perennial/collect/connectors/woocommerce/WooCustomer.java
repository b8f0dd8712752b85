package perennial.collect.connectors.woocommerce;

import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with an account, or who ordered as a guest.
final class WooCustomer {

    private WooCustomer() {}

    static Heard read(Said customer, Memory memory) {
        var id = customer.text("id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        var at = customer.moment("date_modified_gmt");
        if (at != null && !memory.isNewest("customer/" + id, at)) {
            return new Heard.Nothing("same");
        }
        var email = customer.text("email") == null ? customer.text("billing", "email") : customer.text("email");
        var whom = new Whom(id, email, customer.text("billing", "phone"), "customer/" + id);
        var traits = traits(customer.at("billing"));
        Teller.put(traits, "firstName", customer.text("first_name"));
        Teller.put(traits, "lastName", customer.text("last_name"));
        Teller.put(traits, "createdAt", customer.moment("date_created_gmt"));
        return new Teller()
                .person(whom, at, "customer/" + id + "/" + at, traits)
                .told();
    }

    /// The account is 0 where somebody ordered without one.
    static @Nullable String account(Said order) {
        return order.is("0", "customer_id") ? null : order.text("customer_id");
    }

    static ObjectNode traits(Said billing) {
        var traits = Teller.object();
        Teller.put(traits, "firstName", billing.text("first_name"));
        Teller.put(traits, "lastName", billing.text("last_name"));
        Teller.put(traits, "company", billing.text("company"));
        if (billing.text("city") != null || billing.text("address_1") != null) {
            var first = billing.text("address_1");
            var second = billing.text("address_2");
            var address = traits.putObject("address");
            Teller.put(address, "street", first != null && second != null ? first + ", " + second : first);
            Teller.put(address, "postalCode", billing.text("postcode"));
            Teller.put(address, "city", billing.text("city"));
            Teller.put(address, "state", billing.text("state"));
            Teller.put(address, "country", billing.text("country"));
        }
        return traits;
    }
}
