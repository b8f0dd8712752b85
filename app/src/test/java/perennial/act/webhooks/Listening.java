package perennial.act.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A program that takes webhooks.
final class Listening implements AutoCloseable {

    record Heard(String id, long timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    Listening() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    void answerWith(int status) {
        answer = status;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Heard> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
