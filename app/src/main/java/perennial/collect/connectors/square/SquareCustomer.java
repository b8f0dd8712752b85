package perennial.collect.connectors.square;

import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// A customer in the till's directory.
final class SquareCustomer {

    private SquareCustomer() {}

    static Heard read(Said customer, Memory memory) {
        var id = customer.text("id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        var at = customer.moment("updated_at");
        if (at != null && !memory.isNewest("customer/" + id, at)) {
            return new Heard.Nothing("same");
        }
        var whom = new Whom(id, customer.text("email_address"), customer.text("phone_number"), "customer/" + id);
        var traits = Teller.object();
        Teller.put(traits, "firstName", customer.text("given_name"));
        Teller.put(traits, "lastName", customer.text("family_name"));
        Teller.put(traits, "company", customer.text("company_name"));
        Teller.put(traits, "birthday", customer.text("birthday"));
        Teller.put(traits, "createdAt", customer.moment("created_at"));
        var address = customer.at("address");
        if (!address.isNothing()) {
            var told = traits.putObject("address");
            Teller.put(told, "street", address.text("address_line_1"));
            Teller.put(told, "postalCode", address.text("postal_code"));
            Teller.put(told, "city", address.text("locality"));
            Teller.put(told, "state", address.text("administrative_district_level_1"));
            Teller.put(told, "country", address.text("country"));
        }
        return new Teller()
                .person(whom, at, "customer/" + id + "/" + at, traits)
                .told();
    }
}
