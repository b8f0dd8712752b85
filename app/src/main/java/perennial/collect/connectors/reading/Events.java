package perennial.collect.connectors.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connection;
import perennial.collect.events.reading.EventReader;
import perennial.collect.events.reading.Item;
import perennial.collect.events.reading.Reading;
import perennial.collect.events.reading.Unreadable;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events of the calls that a delivery tells, by the same reading as those that programs send themselves.
@Component
public class Events {

    private final Sources sources;

    Events(Sources sources) {
        this.sources = sources;
    }

    /// @param refused why one of the calls can't be taken; then none is
    public record Made(List<Arrival> arrivals, @Nullable String refused) {}

    public Made of(Connection connection, Instant receivedAt, List<ObjectNode> calls) {
        var batch = JsonMapper.shared().createObjectNode();
        batch.putArray("batch").addAll(calls);
        var reading = new Reading(sources.id(connection.source()), receivedAt, true);
        try {
            return made(new EventReader(reading, batch.toString().getBytes(UTF_8)).batch());
        } catch (Unreadable tooMany) {
            return new Made(List.of(), String.valueOf(tooMany.getMessage()));
        }
    }

    private static Made made(List<Item> items) {
        var arrivals = new ArrayList<Arrival>();
        for (var item : items) {
            switch (item) {
                case Item.Taken taken -> arrivals.add(withoutSharedPhone(taken.arrival()));
                case Item.Refused refused -> {
                    var why = refused.rejection();
                    return new Made(List.of(), why.field() == null ? why.reason() : why.reason() + " " + why.field());
                }
            }
        }
        return new Made(arrivals, null);
    }

    /// Shops ask for a telephone number with every order, and families share one. So it is a way to reach somebody who
    /// is known by id or e-mail address, and tells who it is only where there is nothing else.
    private static Arrival withoutSharedPhone(Arrival arrival) {
        var strong = arrival.keys().stream().anyMatch(key -> key.kind() == Kind.USER || key.kind() == Kind.EMAIL);
        if (!strong) {
            return arrival;
        }
        return new Arrival(
                arrival.sourceId(),
                arrival.mark(),
                arrival.kind(),
                arrival.name(),
                arrival.at(),
                arrival.historical(),
                arrival.keys().stream().filter(key -> key.kind() != Kind.PHONE).toList(),
                arrival.properties(),
                arrival.context());
    }
}
