package perennial.collect.connectors;

import java.util.Arrays;
import java.util.Optional;

/// What a value in a stranger's JSON can be. `connectors.field.<key>` says it in words.
public enum Field {
    PERSON_ID("person.id"),
    EMAIL("person.email"),
    PHONE("person.phone"),
    NAME("person.name"),
    FIRST_NAME("person.first-name"),
    LAST_NAME("person.last-name"),
    COMPANY("person.company"),
    CITY("person.city"),
    COUNTRY("person.country"),
    ORDER_NUMBER("order.number"),
    ORDER_TOTAL("order.total"),
    ORDER_TOTAL_MINOR("order.total-minor"),
    ORDER_REFUNDED("order.refunded"),
    ORDER_REFUNDED_MINOR("order.refunded-minor"),
    CURRENCY("order.currency"),
    TIME("time"),
    ITEM_NAME("item.name"),
    ITEM_SKU("item.sku"),
    ITEM_QUANTITY("item.quantity"),
    ITEM_PRICE("item.price"),
    ITEM_PRICE_MINOR("item.price-minor"),
    EVENT_NAME("event.name"),
    DELIVERY_ID("delivery.id");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
