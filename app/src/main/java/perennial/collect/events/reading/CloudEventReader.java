package perennial.collect.events.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import perennial.collect.timeline.Rejection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads CloudEvents 1.0 as they come by HTTP: structured, in batches, or with their attributes in headers.
///
/// An event's `type` is what happened, its `data` are the properties. Whom it speaks of stands in the extension
/// attributes `userid` and `anonymousid`, or else in `subject`; an `email` in the data counts, too.
///
/// @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
/// binding</a>
public final class CloudEventReader {

    private static final JsonFactory JSON = StrangersJson.READING;
    private static final int LONGEST = 500;

    private final Reading reading;
    private final byte[] body;

    static final String CLOUD_EVENT = "cloudevent";

    public CloudEventReader(Reading reading, byte[] body) {
        this.reading = reading;
        this.body = body;
    }

    public Item one() throws Unreadable {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("The body has to be one CloudEvent, a JSON object.");
            }
            var item = item(json);
            end(json);
            return item;
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    public List<Item> batch() throws Unreadable {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new Unreadable("The body has to be a list of CloudEvents.");
            }
            var items = new ArrayList<Item>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (items.size() == Limits.BATCH_EVENTS || json.currentToken() != JsonToken.START_OBJECT) {
                    throw new Unreadable(
                            "The body has to be a list of at most " + Limits.BATCH_EVENTS + " CloudEvents.");
                }
                items.add(item(json));
            }
            end(json);
            return items;
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /// @param header the value of a header by its name, or null
    public Item inHeaders(UnaryOperator<@Nullable String> header) throws Unreadable {
        var event = new Attributes(new Draft(reading, Rejection.LOST));
        for (var name : List.of("id", "source", "specversion", "type", "subject", "time", "userid", "anonymousid")) {
            var value = header.apply("ce-" + name);
            event.set(name, value == null ? null : decoded(value));
        }
        if (body.length > 0) {
            try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
                event.data(json, json.nextToken(), body);
                end(json);
            } catch (JacksonException e) {
                throw notJson();
            }
        }
        return event.finish(body.length, new String(body, UTF_8));
    }

    private static String decoded(String header) throws Unreadable {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Unreadable("A header is not percent-encoded as it should be.");
        }
    }

    private Item item(JsonParser json) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        var event = new Attributes(new Draft(reading, CLOUD_EVENT));
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "data" -> event.data(json, token, body);
                case "id", "source", "specversion", "type", "subject", "time", "userid", "anonymousid" ->
                    event.set(name, Fields.text(json, token, event.draft, name));
                case "data_base64" -> {
                    json.skipChildren();
                    event.draft.complain("not-json", name);
                }
                default -> json.skipChildren();
            }
        }
        int to = (int) json.currentLocation().getByteOffset();
        return event.finish(to - from, new String(body, from, to - from, UTF_8));
    }

    private static void end(JsonParser json) throws Unreadable {
        if (json.nextToken() != null) {
            throw notJson();
        }
    }

    private static Unreadable notJson() {
        return new Unreadable("The body is not valid JSON.");
    }

    /// What the context attributes of one event say.
    private static final class Attributes {

        private final Draft draft;
        private @Nullable String id;
        private @Nullable String source;
        private @Nullable String version;
        private @Nullable String subject;

        Attributes(Draft draft) {
            this.draft = draft;
            draft.call = Call.TRACK;
            draft.emailInProperties = true;
        }

        void set(String name, @Nullable String value) {
            var text = Fields.bounded(value == null || value.isBlank() ? null : value.strip(), LONGEST, draft, name);
            switch (name) {
                case "id" -> id = text;
                case "source" -> source = text;
                case "specversion" -> version = text;
                case "type" -> draft.name = Fields.bounded(text, Limits.NAME_LENGTH, draft, name);
                case "subject" -> subject = text;
                case "userid" -> draft.userId = text;
                case "anonymousid" -> draft.anonymousId = text;
                default -> draft.told = Fields.time(text, draft, name);
            }
        }

        void data(JsonParser json, JsonToken token, byte[] body) {
            if (token == JsonToken.START_OBJECT) {
                var tally = new Part.Tally();
                draft.properties = new Part(body);
                draft.properties.read(json, tally);
                if (tally.complaint() != null) {
                    draft.complain(tally.complaint(), "data");
                }
            } else if (token != JsonToken.VALUE_NULL) {
                json.skipChildren();
                draft.complain("not-an-object", "data");
            }
        }

        Item finish(int bytes, String text) {
            if (bytes > Limits.EVENT_BYTES) {
                draft.complain("too-large", null);
            }
            if (!"1.0".equals(version)) {
                draft.complain("unknown-version", "specversion");
            }
            if (id == null || source == null || draft.name == null) {
                draft.complain("missing", id == null ? "id" : source == null ? "source" : "type");
            }
            draft.messageId = "cloudevent " + source + " " + id;
            draft.userId = draft.userId == null ? subject : draft.userId;
            return draft.finish(null, () -> text);
        }
    }
}
