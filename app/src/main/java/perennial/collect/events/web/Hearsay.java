package perennial.collect.events.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.events.reading.Item;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Rejection;

/// What a browser may tell. Anybody can send anything in a website's name, so it tells no orders and makes no two
/// people one; and what it says about a person is marked as hearsay.
final class Hearsay {

    private static final Set<String> ORDERS =
            Set.of("Order Completed", "Order Updated", "Order Refunded", "Order Cancelled");

    private Hearsay() {}

    static Item of(Item item) {
        return switch (item) {
            case Item.Refused(Rejection rejection) -> new Item.Refused(rejection.unrepeatable());
            case Item.Taken(Arrival arrival) ->
                mayTell(arrival)
                        ? new Item.Taken(marked(arrival))
                        : new Item.Refused(new Rejection(
                                arrival.sourceId(),
                                Rejection.LOST,
                                "not-from-a-browser",
                                arrival.kind().equals("alias") ? "type" : "event",
                                arrival.properties()));
        };
    }

    private static boolean mayTell(Arrival arrival) {
        return !arrival.kind().equals("alias") && (arrival.name() == null || !ORDERS.contains(arrival.name()));
    }

    private static Arrival marked(Arrival arrival) {
        return new Arrival(
                arrival.sourceId(),
                arrival.mark(),
                arrival.kind(),
                arrival.name(),
                arrival.at(),
                arrival.historical(),
                arrival.keys(),
                arrival.properties(),
                marked(arrival.context()));
    }

    /// The database keeps the last of two equal names, so that nobody can unsay it.
    private static String marked(@Nullable String context) {
        var mark = "\"" + Event.HEARSAY + "\":true}";
        if (context == null) {
            return "{" + mark;
        }
        var open = context.substring(0, context.lastIndexOf('}')).strip();
        return open + (open.equals("{") ? "" : ",") + mark;
    }
}
