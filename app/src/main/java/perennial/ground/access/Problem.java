package perennial.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/// An error as programs read it (RFC 9457).
public final class Problem {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Problem() {}

    public static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(body));
    }
}
