package perennial.collect.events.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Single values of an event. What has the wrong type is complained about and skipped.
final class Fields {

    private Fields() {}

    /// Of the value at hand; a whole number is a text, too.
    static @Nullable String text(JsonParser json, JsonToken token, Draft draft, String field) {
        switch (token) {
            case VALUE_NULL -> {
                return null;
            }
            case VALUE_STRING, VALUE_NUMBER_INT -> {
                var text = JsonText.clean(json.getString()).strip();
                return text.isEmpty() ? null : text;
            }
            default -> {
                json.skipChildren();
                draft.complain("not-a-text", field);
                return null;
            }
        }
    }

    static @Nullable String bounded(@Nullable String text, int longest, Draft draft, String field) {
        if (text != null && text.length() > longest) {
            draft.complain("too-long", field);
            return null;
        }
        return text;
    }

    static @Nullable Instant time(@Nullable String text, Draft draft, String field) {
        var moment = text == null ? null : Moments.read(text);
        if (text != null && moment == null) {
            draft.complain("not-a-time", field);
        }
        return moment;
    }
}
