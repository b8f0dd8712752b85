package perennial.collect.events.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import perennial.collect.timeline.LeftAside;
import perennial.collect.timeline.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads events again that were left aside, as they came or mended.
public final class ToldAgain {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ToldAgain() {}

    /// Reads it as if it came now for the first time, but remembers when it really came.
    ///
    /// @param mending what to change before
    public static Item read(LeftAside.Kept kept, Mending mending) {
        var reading = new Reading(kept.sourceId(), kept.receivedAt(), true);
        try {
            if (JSON.readTree(kept.body()) instanceof ObjectNode event) {
                mending.change(event);
                return read(reading, kept, event);
            }
            return refused(kept, "not-an-object");
        } catch (JacksonException | Unreadable notJson) {
            return refused(kept, "not-json");
        }
    }

    private static Item read(Reading reading, LeftAside.Kept kept, ObjectNode event) throws Unreadable {
        if (kept.form().equals(CloudEventReader.CLOUD_EVENT)) {
            return new CloudEventReader(reading, event.toString().getBytes(UTF_8)).one();
        }
        if (!event.hasNonNull("messageId")) {
            event.put("messageId", "left aside " + kept.id()); // however often it is told again, it counts once
        }
        var reader = new EventReader(reading, event.toString().getBytes(UTF_8));
        Optional<Call> call = Call.of(kept.form());
        return call.isPresent() ? reader.one(call.get()) : reader.typed();
    }

    private static Item refused(LeftAside.Kept kept, String reason) {
        return new Item.Refused(new Rejection(kept.sourceId(), kept.form(), reason, null, kept.body()));
    }

    /// When it can be read at all: as it would be sent, laid out for people.
    public static String laidOut(LeftAside.Kept kept, Mending mending) {
        try {
            if (JSON.readTree(kept.body()) instanceof ObjectNode event) {
                mending.change(event);
                return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event);
            }
        } catch (JacksonException cutOff) {
            return kept.body();
        }
        return kept.body();
    }
}
