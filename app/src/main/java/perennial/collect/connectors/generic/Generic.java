package perennial.collect.connectors.generic;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Field;
import perennial.collect.connectors.FieldMapping;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Orders.Standing;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Any program that can send JSON. What its values mean somebody has pointed out in a sample: an order where a number
/// and a total are known, an event where a name is, a person otherwise.
@Component
final class Generic implements Connector {

    @Override
    public String key() {
        return "generic";
    }

    @Override
    public boolean needsSecret(Setup setup) {
        return Signing.of(setup.settings()).needsSecret();
    }

    @Override
    public boolean isGenuine(Incoming incoming, Setup setup, Instant now) {
        return Signing.of(setup.settings()).isGenuine(incoming, setup);
    }

    /// The same bytes are the same delivery; what is the same thing told anew the number of the order says.
    @Override
    public String deliveryId(Incoming incoming) {
        return incoming.fingerprint();
    }

    @Override
    public String topic(Incoming incoming) {
        for (var name : new String[] {"type", "event", "topic", "event_type"}) {
            var text = incoming.payload().text(name);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    @Override
    public Heard read(String topic, Said payload, Setup setup, Memory memory) {
        var mapping = FieldMapping.of(setup.settings().at("fields"));
        if (mapping.isEmpty()) {
            return new Heard.Nothing("no-mapping");
        }
        var number = mapping.text(payload, Field.ORDER_NUMBER);
        var event = mapping.text(payload, Field.EVENT_NAME);
        var id = Objects.requireNonNullElseGet(
                mapping.text(payload, Field.DELIVERY_ID),
                () -> Integer.toHexString(payload.node().toString().hashCode()));
        var whom = new Whom(
                mapping.text(payload, Field.PERSON_ID),
                mapping.text(payload, Field.EMAIL),
                mapping.text(payload, Field.PHONE),
                number == null ? "delivery/" + id : "order/" + number);
        var at = mapping.moment(payload, Field.TIME);
        var teller = new Teller().person(whom, at, "person/" + id, traits(mapping, payload));
        var total = amount(mapping, payload, Field.ORDER_TOTAL, Field.ORDER_TOTAL_MINOR);
        if (number != null && total != null) {
            var first = memory.remember("order/" + number, "told");
            var orders = new Orders(teller, whom, number);
            var standing = standing(mapping, payload, total, at);
            if (first) {
                orders.completed(standing, null, "order/" + id);
            } else {
                orders.updated(standing, null, "order/" + id);
            }
        } else if (event != null) {
            teller.event(whom, event, at, "event/" + id, properties(payload));
        } else if (whom.isNobody()) {
            return new Heard.Nothing("nobody");
        }
        return teller.told();
    }

    private static ObjectNode traits(FieldMapping mapping, Said payload) {
        var traits = Teller.object();
        Teller.put(traits, "name", mapping.text(payload, Field.NAME));
        Teller.put(traits, "firstName", mapping.text(payload, Field.FIRST_NAME));
        Teller.put(traits, "lastName", mapping.text(payload, Field.LAST_NAME));
        Teller.put(traits, "company", mapping.text(payload, Field.COMPANY));
        var city = mapping.text(payload, Field.CITY);
        var country = mapping.text(payload, Field.COUNTRY);
        if (city != null || country != null) {
            var address = traits.putObject("address");
            Teller.put(address, "city", city);
            Teller.put(address, "country", country);
        }
        return traits;
    }

    private static @Nullable BigDecimal amount(FieldMapping mapping, Said payload, Field whole, Field minor) {
        var amount = mapping.amount(payload, whole);
        var cents = mapping.amount(payload, minor);
        return amount == null && cents != null ? cents.movePointLeft(2) : amount;
    }

    private static Standing standing(FieldMapping mapping, Said payload, BigDecimal total, @Nullable Instant at) {
        return new Standing(
                total,
                mapping.text(payload, Field.CURRENCY),
                at,
                amount(mapping, payload, Field.ORDER_REFUNDED, Field.ORDER_REFUNDED_MINOR),
                null,
                null,
                null,
                products(mapping, payload));
    }

    private static ArrayNode products(FieldMapping mapping, Said payload) {
        var products = JsonMapper.shared().createArrayNode();
        for (var item : mapping.items(payload)) {
            var quantity = mapping.ofItem(item, Field.ITEM_QUANTITY).amount();
            var price = mapping.ofItem(item, Field.ITEM_PRICE).amount();
            var cents = mapping.ofItem(item, Field.ITEM_PRICE_MINOR).amount();
            var each = price == null && cents != null ? cents.movePointLeft(2) : price;
            Orders.product(
                    products,
                    mapping.ofItem(item, Field.ITEM_SKU).text(),
                    mapping.ofItem(item, Field.ITEM_NAME).text(),
                    quantity,
                    each == null ? null : each.multiply(quantity == null ? BigDecimal.ONE : quantity));
        }
        return products;
    }

    /// What stands at the top of the delivery in single values.
    private static ObjectNode properties(Said payload) {
        var properties = Teller.object();
        for (var each : payload.node().properties()) {
            if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                properties.set(each.getKey(), each.getValue());
            }
        }
        return properties;
    }
}
