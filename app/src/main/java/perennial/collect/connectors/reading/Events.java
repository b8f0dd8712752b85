package perennial.collect.connectors.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Heard.Agreed;
import perennial.collect.customers.ConsentSaid;
import perennial.collect.events.reading.EventReader;
import perennial.collect.events.reading.Item;
import perennial.collect.events.reading.Reading;
import perennial.collect.events.reading.Unreadable;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import tools.jackson.databind.json.JsonMapper;

/// Events of the calls that a delivery tells, by the same reading as those that programs send themselves.
@Component
public class Events {

    private final Sources sources;

    Events(Sources sources) {
        this.sources = sources;
    }

    /// @param refused why one of the calls can't be taken; then none is
    public record Made(List<Arrival> arrivals, @Nullable String refused) {}

    public Made of(Connection connection, Instant receivedAt, Heard.Told told) {
        var batch = JsonMapper.shared().createObjectNode();
        batch.putArray("batch").addAll(told.calls());
        int source = sources.id(connection.source());
        var reading = new Reading(source, receivedAt, true);
        try {
            var made = made(new EventReader(reading, batch.toString().getBytes(UTF_8)).batch());
            if (made.refused() == null) {
                told.consents()
                        .forEach(consent -> made.arrivals().add(arrival(consent, source, connection, receivedAt)));
            }
            return made;
        } catch (Unreadable tooMany) {
            return new Made(List.of(), String.valueOf(tooMany.getMessage()));
        }
    }

    private static Arrival arrival(Agreed agreed, int source, Connection connection, Instant receivedAt) {
        var proof = new LinkedHashMap<String, String>();
        proof.put("by", connection.name());
        proof.putAll(agreed.proof());
        var keys = new ArrayList<SubjectKey>();
        if (agreed.id() != null) {
            keys.add(new SubjectKey(Kind.USER, source, agreed.id()));
        }
        var email = agreed.email() == null ? null : Emails.read(agreed.email());
        if (email != null) {
            keys.add(new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, email));
        }
        var at = agreed.at().isAfter(receivedAt) ? receivedAt : agreed.at();
        return new ConsentSaid(agreed.channel(), agreed.granted(), proof)
                .arrival(source, mark(agreed, source), at, keys);
    }

    private static UUID mark(Agreed agreed, int source) {
        var said = String.join(
                "|",
                "consent",
                "" + source,
                "" + agreed.id(),
                "" + agreed.email(),
                agreed.channel(),
                "" + agreed.granted(),
                "" + agreed.at());
        return UUID.nameUUIDFromBytes(said.getBytes(UTF_8));
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
