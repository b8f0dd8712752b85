package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/// Who is at the other end: a person's browser, htmx on a page of ours, or a program.
final class Callers {

    private Callers() {}

    static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static boolean isHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static String pathAndQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// The page on which htmx was clicked, as path and query. The host it names is of no interest.
    static String pageOfHtmx(HttpServletRequest request) {
        var address = request.getHeader("HX-Current-URL");
        try {
            var page = URI.create(address == null ? "/" : address);
            var query = page.getRawQuery();
            return Return.safe(page.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
