package perennial.collect.events.web;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.commands.Rehearsed;

/// The first thousand events are taken as quickly as those after them.
@Component
@Order(30)
class EventRehearsal implements Rehearsed {

    private static final int CLIENTS = 16;
    private static final int SINGLE = 500;
    private static final int BATCHES = 6;
    private static final int IN_A_BATCH = 100;

    private final ApiKeys keys;

    EventRehearsal(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void rehearse(URI here) {
        var key = keys.create(ApiKey.Kind.WRITE, "rehearsal", Set.of(), null);
        var credentials = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
        try (var browser = HttpClient.newHttpClient()) {
            IntStream.range(0, CLIENTS)
                    .mapToObj(client -> Thread.ofVirtual().start(() -> send(client, browser, here, credentials)))
                    .toList()
                    .forEach(EventRehearsal::await);
        }
    }

    private static void send(int client, HttpClient browser, URI here, String credentials) {
        for (int n = 0; n < SINGLE; n++) {
            post(browser, here.resolve("/v1/track"), credentials, event(client, n));
        }
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = SINGLE + batch * IN_A_BATCH;
            var events = IntStream.range(first, first + IN_A_BATCH)
                    .mapToObj(n -> event(client, n))
                    .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
            post(browser, here.resolve("/v1/batch"), credentials, events);
        }
    }

    private static String event(int client, int n) {
        return """
                {"type": "track", "userId": "u%d", "event": "Product Viewed", "messageId": "%d-%d",
                 "timestamp": "2026-01-05T10:00:00.000Z", "properties": {"sku": "B%d", "price": 4.5},
                 "context": {"traits": {"email": "u%d@example.com"}}}""".formatted(n % 50, client, n, n, n % 50);
    }

    private static void post(HttpClient browser, URI where, String credentials, String body) {
        var request = HttpRequest.newBuilder(where)
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .POST(ofString(body))
                .build();
        try {
            browser.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException rehearsedEnough) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread client) {
        try {
            client.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
