package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.events.BrowserSenders;

/// Requests that a script on a website sends. Its key stands in the address, because a browser that leaves a page can
/// send no headers of its own.
@Component
class Browsers {

    private static final String KEY = "key=";

    private final List<BrowserSenders> websites;

    Browsers(List<BrowserSenders> websites) {
        this.websites = websites;
    }

    static boolean sent(HttpServletRequest request) {
        return key(request).isPresent();
    }

    /// Which source sends. If it is one, its pages may also read the answer.
    OptionalInt source(HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        var key = key(request);
        response.setHeader("Vary", "Origin");
        if (origin == null || key.isEmpty()) {
            return OptionalInt.empty();
        }
        var source = websites.stream()
                .map(website -> website.source(key.get(), origin))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        if (source.isPresent()) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        }
        return source;
    }

    /// Answers the question whether the script may send at all.
    static void permit(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "POST");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void stored(HttpServletRequest request) {
        key(request).ifPresent(key -> websites.forEach(website -> website.stored(key)));
    }

    private static Optional<String> key(HttpServletRequest request) {
        return parameter(request.getQueryString());
    }

    /// Not asked of the request itself: it would look for it in the body, too, and read that up.
    private static Optional<String> parameter(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        for (var part : query.split("&", 8)) {
            if (part.startsWith(KEY)) {
                try {
                    return Optional.of(URLDecoder.decode(part.substring(KEY.length()), UTF_8));
                } catch (IllegalArgumentException malformed) {
                    return Optional.of("");
                }
            }
        }
        return Optional.empty();
    }
}
