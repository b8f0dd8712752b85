package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import perennial.collect.events.reading.Item;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.Rejection;
import perennial.ground.access.Problem;

/// What the sender hears. It repeats nothing that was sent.
final class Answers {

    private static final byte[] STORED = "{\"success\":true}".getBytes(UTF_8);

    private Answers() {}

    /// One event: yes, or what is wrong with it.
    static void one(HttpServletResponse response, Item item, List<Fate> fates) throws IOException {
        if (item instanceof Item.Refused(Rejection rejection)) {
            Problem.write(response, 400, "The event was not taken", sentence(rejection));
        } else if (fates.getFirst() == Fate.REFUSED) {
            Problem.write(response, 400, "The event was not taken", "The database can't hold it.");
        } else {
            json(response, STORED);
        }
    }

    private static String sentence(Rejection rejection) {
        return "Reason: " + rejection.reason() + (rejection.field() == null ? "" : ", field: " + rejection.field());
    }

    /// Many events: a result for each, in their order.
    static void many(HttpServletResponse response, List<Item> items, List<Fate> fates) throws IOException {
        var text = new StringBuilder(64 + items.size() * 22);
        int rejected = 0;
        var next = fates.iterator();
        for (var item : items) {
            text.append(text.isEmpty() ? "" : ",").append(result(item, next));
        }
        for (var item : items) rejected += item instanceof Item.Refused ? 1 : 0;
        rejected += (int) fates.stream().filter(fate -> fate == Fate.REFUSED).count();
        long duplicates = fates.stream().filter(fate -> fate == Fate.DUPLICATE).count();
        text.insert(
                0,
                "{\"success\":" + (rejected == 0) + ",\"stored\":" + (items.size() - rejected - duplicates)
                        + ",\"duplicates\":" + duplicates + ",\"rejected\":" + rejected + ",\"results\":[");
        json(response, text.append("]}").toString().getBytes(UTF_8));
    }

    private static String result(Item item, Iterator<Fate> fates) {
        return switch (item) {
            case Item.Refused(Rejection rejection) ->
                "{\"status\":\"rejected\",\"reason\":\"" + rejection.reason()
                        + (rejection.field() == null ? "" : "\",\"field\":\"" + rejection.field()) + "\"}";
            case Item.Taken taken ->
                switch (fates.next()) {
                    case STORED -> "{\"status\":\"stored\"}";
                    case DUPLICATE -> "{\"status\":\"duplicate\"}";
                    case REFUSED -> "{\"status\":\"rejected\",\"reason\":\"not-storable\"}";
                };
        };
    }

    private static void json(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
