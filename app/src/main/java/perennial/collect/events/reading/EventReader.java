package perennial.collect.events.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads requests of the Segment convention in one pass over their bytes.
public final class EventReader {

    /// The form of an event that says its type itself.
    static final String BATCH = "batch";

    private static final JsonFactory JSON = StrangersJson.READING;

    private final Reading reading;
    private final byte[] body;

    public EventReader(Reading reading, byte[] body) {
        this.reading = reading;
        this.body = body;
    }

    private record Read(Draft draft, int from, int to) {}

    /// A request that is one event.
    public Item one(Call call) throws Unreadable {
        return one(Optional.of(call));
    }

    /// An event as it stands in a batch.
    Item typed() throws Unreadable {
        return one(Optional.empty());
    }

    private Item one(Optional<Call> call) throws Unreadable {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            expect(json.nextToken(), JsonToken.START_OBJECT, "The body has to be a JSON object.");
            var read = item(json, call.orElse(null));
            end(json);
            return finish(read, null);
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /// A request with many events in `batch`.
    public List<Item> batch() throws Unreadable {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            expect(json.nextToken(), JsonToken.START_OBJECT, "The body has to be a JSON object with a list in batch.");
            var items = new ArrayList<Read>();
            Instant sent = null;
            boolean any = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                switch (json.currentName()) {
                    case "batch" -> {
                        any = true;
                        items(json, items);
                    }
                    case "sentAt" -> sent = moment(json);
                    default -> {
                        json.nextToken();
                        json.skipChildren();
                    }
                }
            }
            end(json);
            if (!any) {
                throw new Unreadable("The body has to be a JSON object with a list in batch.");
            }
            var together = sent;
            return items.stream().map(item -> finish(item, together)).toList();
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    private static Unreadable notJson() {
        return new Unreadable("The body is not valid JSON.");
    }

    private static void end(JsonParser json) throws Unreadable {
        if (json.nextToken() != null) {
            throw notJson();
        }
    }

    private static void expect(@Nullable JsonToken found, JsonToken wanted, String complaint) throws Unreadable {
        if (found != wanted) {
            throw new Unreadable(complaint);
        }
    }

    private static @Nullable Instant moment(JsonParser json) {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            return Moments.read(json.getString());
        }
        json.skipChildren();
        return null;
    }

    private void items(JsonParser json, List<Read> items) throws Unreadable {
        expect(json.nextToken(), JsonToken.START_ARRAY, "batch has to be a list of events.");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == Limits.BATCH_EVENTS) {
                throw new Unreadable("A batch holds at most " + Limits.BATCH_EVENTS + " events.");
            }
            items.add(json.currentToken() == JsonToken.START_OBJECT ? item(json, null) : noObject(json));
        }
    }

    private Read noObject(JsonParser json) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        var draft = new Draft(reading, BATCH);
        draft.complain("not-an-object", null);
        return new Read(draft, from, (int) json.currentLocation().getByteOffset());
    }

    private Item finish(Read read, @Nullable Instant sentTogether) {
        if (read.to - read.from > Limits.EVENT_BYTES) {
            read.draft.complain("too-large", null);
        }
        return read.draft.finish(sentTogether, () -> new String(body, read.from, read.to - read.from, UTF_8));
    }

    private Read item(JsonParser json, @Nullable Call call) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        var draft = new Draft(reading, call == null ? BATCH : call.key());
        draft.call = call;
        var tally = new Part.Tally();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            field(json, draft, tally, call == null);
        }
        var complaint = tally.complaint();
        if (complaint != null) {
            draft.complain(complaint, null);
        }
        return new Read(draft, from, (int) json.currentLocation().getByteOffset());
    }

    private void field(JsonParser json, Draft draft, Part.Tally tally, boolean typed) {
        var field = json.currentName();
        var token = json.nextToken();
        switch (field) {
            case "type" -> {
                var type = Fields.text(json, token, draft, field);
                draft.call = !typed
                        ? draft.call
                        : type == null ? null : Call.of(type).orElse(null);
            }
            case "userId" -> draft.userId = Fields.text(json, token, draft, field);
            case "anonymousId" -> draft.anonymousId = Fields.text(json, token, draft, field);
            case "previousId" -> draft.previousId = Fields.text(json, token, draft, field);
            case "groupId" ->
                draft.groupId =
                        Fields.bounded(Fields.text(json, token, draft, field), Limits.NAME_LENGTH, draft, field);
            case "messageId" ->
                draft.messageId =
                        Fields.bounded(Fields.text(json, token, draft, field), Limits.MESSAGE_ID_LENGTH, draft, field);
            case "event", "name" -> {
                var name = Fields.bounded(Fields.text(json, token, draft, field), Limits.NAME_LENGTH, draft, field);
                draft.name = name == null ? draft.name : name;
            }
            case "originalTimestamp" -> draft.told = Fields.time(Fields.text(json, token, draft, field), draft, field);
            case "timestamp" -> {
                var told = Fields.time(Fields.text(json, token, draft, field), draft, field);
                draft.told = draft.told == null ? told : draft.told;
            }
            case "sentAt" -> draft.sent = Fields.time(Fields.text(json, token, draft, field), draft, field);
            case "properties" -> draft.properties = part(json, token, draft, tally, field);
            case "traits" -> draft.traits = part(json, token, draft, tally, field);
            case "context" -> draft.context = part(json, token, draft, tally, field);
            default -> json.skipChildren();
        }
    }

    private @Nullable Part part(JsonParser json, JsonToken token, Draft draft, Part.Tally tally, String field) {
        if (token != JsonToken.START_OBJECT) {
            if (token != JsonToken.VALUE_NULL) {
                json.skipChildren();
                draft.complain("not-an-object", field);
            }
            return null;
        }
        var part = new Part(body);
        part.read(json, tally);
        return part;
    }
}
