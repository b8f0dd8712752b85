package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import perennial.collect.timeline.Sources;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;

/// Who sends: the source whose write key is the user name of the request.
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

    OptionalInt of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return OptionalInt.empty();
        }
        return keys.find(ApiKey.Kind.WRITE, userName(header.substring(BASIC.length())))
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
