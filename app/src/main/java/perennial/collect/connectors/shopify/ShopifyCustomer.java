package perennial.collect.connectors.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.node.ObjectNode;

/// A customer of the store, alone or as part of an order.
final class ShopifyCustomer {

    private ShopifyCustomer() {}

    static Heard read(Said customer, Memory memory) {
        var id = customer.text("id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        var whom = new Whom(id, customer.text("email"), phone(customer), "customer/" + id);
        var teller = new Teller();
        tell(teller, whom, customer, customer.moment("updated_at"), memory);
        return teller.told();
    }

    /// Tells of the person, unless something newer was told before.
    static void tell(Teller teller, Whom whom, Said customer, @Nullable Instant at, Memory memory) {
        var id = whom.id();
        if (id == null || at == null || memory.isNewest("customer/" + id, at)) {
            teller.person(whom, at, "customer/" + whom.otherwise() + "/" + at, traits(customer));
        }
        if (id != null) {
            ShopifyConsent.tell(teller, id, customer.text("email"), customer, customer.moment("created_at"), memory);
        }
    }

    private static ObjectNode traits(Said customer) {
        var traits = Teller.object();
        var address = customer.at("default_address");
        Teller.put(traits, "firstName", customer.text("first_name"));
        Teller.put(traits, "lastName", customer.text("last_name"));
        Teller.put(traits, "createdAt", customer.moment("created_at"));
        Teller.put(traits, "company", address.text("company"));
        Teller.put(traits, "Shopify tags", customer.text("tags"));
        if (!address.isNothing()) {
            traits.set("address", address(address));
        }
        return traits;
    }

    static ObjectNode address(Said address) {
        var told = Teller.object();
        Teller.put(told, "street", lines(address.text("address1"), address.text("address2")));
        Teller.put(told, "postalCode", address.text("zip"));
        Teller.put(told, "city", address.text("city"));
        Teller.put(told, "state", address.text("province_code"));
        Teller.put(told, "country", address.text("country_code"));
        return told;
    }

    private static @Nullable String lines(@Nullable String first, @Nullable String second) {
        return first == null ? second : second == null ? first : first + ", " + second;
    }

    static @Nullable String phone(Said customer) {
        var phone = customer.text("phone");
        return phone == null ? customer.text("default_address", "phone") : phone;
    }
}
