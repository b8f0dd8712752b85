package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.Scope;

/// A program that sends events.
final class Sending {

    private final EventServlet servlet;
    private final String key;

    private Sending(EventServlet servlet, String key) {
        this.servlet = servlet;
        this.key = key;
    }

    static Sending from(String source, EventServlet servlet, ApiKeys keys) {
        return new Sending(servlet, keys.create(ApiKey.Kind.WRITE, source, Set.of(), null));
    }

    static String apiKey(ApiKeys keys, Scope... scopes) {
        return "Bearer " + keys.create(ApiKey.Kind.API, "reports", Set.of(scopes), null);
    }

    Sending withKey(String other) {
        return new Sending(servlet, other);
    }

    MockHttpServletResponse post(String path, String body) {
        return post(path, body, request -> {});
    }

    MockHttpServletResponse post(String path, String body, Consumer<MockHttpServletRequest> more) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(UTF_8));
        request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)));
        more.accept(request);
        return send(request);
    }

    MockHttpServletResponse send(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        try {
            servlet.service(request, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
