package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import perennial.collect.events.reading.KeyInBody;
import perennial.collect.timeline.Sources;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;

/// Who sends: the source whose write key is the user name of the request, or stands in its body.
@Component
class Sender {

    private static final String BASIC = "Basic ";

    private final ApiKeys keys;
    private final Sources sources;
    private final Map<Long, Integer> sourceByKey = new ConcurrentHashMap<>();

    Sender(ApiKeys keys, Sources sources) {
        this.keys = keys;
        this.sources = sources;
    }

    OptionalInt inHeaders(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? OptionalInt.empty()
                : source(userName(header.substring(BASIC.length())));
    }

    /// Where the newer clients put it.
    OptionalInt inBody(byte[] body) {
        return KeyInBody.of(body).map(this::source).orElseGet(OptionalInt::empty);
    }

    private OptionalInt source(String writeKey) {
        return keys.find(ApiKey.Kind.WRITE, writeKey)
                .map(key -> OptionalInt.of(sourceByKey.computeIfAbsent(key.id(), id -> sources.id(key.name()))))
                .orElseGet(OptionalInt::empty);
    }

    private static String userName(String credentials) {
        try {
            var text = new String(Base64.getDecoder().decode(credentials.strip()), UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? text : text.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
