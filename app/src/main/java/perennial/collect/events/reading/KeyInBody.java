package perennial.collect.events.reading;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The write key that some clients send as `writeKey` beside the events: those in browsers, and the newer ones
/// for Java.
public final class KeyInBody {

    private static final JsonFactory JSON = StrangersJson.READING;

    private KeyInBody() {}

    /// @return empty when there is none, or when this is no JSON object
    public static Optional<String> of(byte[] body) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean key = json.currentName().equals("writeKey");
                if (json.nextToken() == JsonToken.VALUE_STRING && key) {
                    return Optional.of(json.getString());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
