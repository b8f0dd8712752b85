package perennial.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The libraries that shops already send their events with, unchanged but for the address and the key.
@TestInstance(Lifecycle.PER_CLASS)
class ClientsTest {

    private static final Path NODE_CLIENT =
            Path.of(System.getProperty("perennial.clients", "src/test/clients")).resolve("node");

    private Program program;
    private String apiKey;

    @BeforeAll
    void start() {
        program = Program.started("start").ready();
        apiKey = program.key("api", "reader");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void what_the_java_library_sends_arrives_and_becomes_a_customer_with_an_order() throws Exception {
        var said = new Said();
        var analytics = Analytics.builder(program.writeKey("java shop"))
                .endpoint(program.address())
                .callback(said)
                .build();
        analytics.enqueue(PageMessage.builder("Breads").anonymousId("visitor-3"));
        analytics.enqueue(TrackMessage.builder("Product Viewed")
                .anonymousId("visitor-3")
                .properties(Map.of("sku", "RYE", "price", 4.2)));
        analytics.enqueue(IdentifyMessage.builder()
                .userId("java-7")
                .anonymousId("visitor-3")
                .traits(Map.of("email", "Jana@Example.COM", "firstName", "Jana", "lastName", "Jäger")));
        analytics.enqueue(ScreenMessage.builder("Basket").userId("java-7"));
        analytics.enqueue(GroupMessage.builder("cafe-3").userId("java-7").traits(Map.of("name", "Café Drei")));
        analytics.enqueue(TrackMessage.builder("Order Completed")
                .userId("java-7")
                .properties(Map.of(
                        "order_id",
                        "J-1001",
                        "total",
                        18.6,
                        "currency",
                        "EUR",
                        "products",
                        List.of(Map.of("product_id", "RYE", "name", "Rye", "price", 4.65, "quantity", 4)))));
        analytics.enqueue(AliasMessage.builder("java-7-of-the-old-shop").userId("java-7"));
        analytics.flush();
        program.waitFor("the library to hear a yes to all", () -> said.yes.size() + said.no.size() == 7);
        analytics.shutdown();

        assertThat(said.no).isEmpty();
        hasArrived("java shop", "jana@example.com", "J-1001");
    }

    @Test
    void what_the_node_library_sends_arrives_and_becomes_a_customer_with_an_order() throws Exception {
        assumeThat(installed("npm")).as("npm is needed to fetch the library").isTrue();
        var folder = Files.createTempDirectory("perennial-node-");
        for (var file : List.of("package.json", "package-lock.json", "send.mjs")) {
            Files.copy(NODE_CLIENT.resolve(file), folder.resolve(file));
        }
        run(folder, "npm", "ci", "--no-audit", "--no-fund");
        run(folder, "node", "send.mjs", program.address(), program.writeKey("node shop"));

        hasArrived("node shop", "nora@example.com", "N-1001");
    }

    /// All seven events, counted through the API; one customer; one order of 18.60.
    private void hasArrived(String source, String email, String order) throws Exception {
        var from = "&from=2020-01-01T00:00:00Z";
        var count = asked("/api/v1/events/count?source=" + source.replace(" ", "%20") + from);
        assertThat(count).isEqualTo("{\"count\":7}");
        program.waitFor("the readers", () -> program.count("""
                        select count(*)
                          from orders.orders o
                          join customers.email_address e on e.customer_id = o.customer_id
                         where o.number = '%s' and e.address = '%s' and o.gross_minor = 1860
                        """.formatted(order, email)) == 1);
        System.out.printf("%s: %s, and order %s of %s for 18.60%n", source, count, order, email);
    }

    private String asked(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(program.address() + path))
                                    .header("Authorization", "Bearer " + apiKey)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static boolean installed(String command) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /// What became of each message, as the library tells it.
    private static final class Said implements Callback {

        private final ConcurrentLinkedQueue<Message> yes = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Throwable> no = new ConcurrentLinkedQueue<>();

        @Override
        public void success(Message message) {
            yes.add(message);
        }

        @Override
        public void failure(Message message, Throwable why) {
            no.add(why);
        }
    }
}
