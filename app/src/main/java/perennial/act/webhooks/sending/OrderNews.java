package perennial.act.webhooks.sending;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.act.webhooks.Happening;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Interest;
import perennial.collect.timeline.TimelineReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notices on the timeline what happens with orders. What is told long after is history, not news.
@Component
class OrderNews implements TimelineReader {

    private static final Map<String, Happening> NEWS = Map.of(
            "Order Completed", Happening.ORDER_PLACED,
            "Order Refunded", Happening.ORDER_REFUNDED,
            "Order Cancelled", Happening.ORDER_CANCELLED);

    private static final List<String> TOLD = List.of("order_id", "refund_id", "total", "currency");

    private final Messages messages;

    OrderNews(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String key() {
        return "webhooks";
    }

    @Override
    public Interest interest() {
        return new Interest(Set.of(), NEWS.keySet(), false);
    }

    /// Who hears of an order can look it up at once.
    @Override
    public Optional<String> follows() {
        return Optional.of("orders");
    }

    @Override
    public void read(List<Event> events) {
        for (var event : events) {
            var news = event.name() == null ? null : NEWS.get(event.name());
            if (news != null && event.kind().equals("track") && !event.historical()) {
                tell(news, event);
            }
        }
    }

    private void tell(Happening news, Event event) {
        var properties = JsonMapper.shared().readTree(event.properties());
        var data = JsonMapper.shared().createObjectNode();
        var order = data.putObject("order");
        order.put("source", event.source());
        for (var name : TOLD) {
            var value = text(properties, name);
            if (value != null) {
                order.put(name.equals("order_id") ? "number" : name, value);
            }
        }
        messages.tell(news, "event " + event.id(), customer(event), event.at(), event.receivedAt(), data);
    }

    private static @Nullable String text(JsonNode from, String name) {
        var value = from.get(name);
        return value == null || !value.isValueNode() || value.isNull() ? null : value.asString();
    }

    private static @Nullable Long customer(Event event) {
        return event.keys().stream()
                .map(Event.Known::customer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
