package perennial.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// The power fails while a store delivers orders and refunds. Whatever it heard yes to is in the books, once; what it
/// heard nothing of it delivers again, as stores do.
///
/// `-Dperennial.crashes=10` fails ten times.
class DeliveryCrashTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");
    private static final String SECRET = "hush-hush-hush";
    private static final int CRASHES = Integer.getInteger("perennial.crashes", 1);
    private static final int SENDERS = 4;
    private static final int ENOUGH = 150;
    private static final int YES = 200;

    private static final String ORDER = """
            {"id": %1$d, "name": "#%1$d", "email": "guest%1$d@example.com", "created_at": "2026-10-01T12:00:00Z",
             "updated_at": "2026-10-01T12:00:00Z", "cancelled_at": null, "currency": "EUR", "total_price": "20.00",
             "financial_status": "paid", "source_name": "web", "test": false, "refunds": [],
             "customer": {"id": %1$d, "email": "guest%1$d@example.com", "updated_at": "2026-10-01T12:00:00Z",
                          "first_name": "Guest", "last_name": "No %1$d"},
             "line_items": [{"id": 1, "sku": "B1", "name": "Bread", "price": "20.00", "quantity": 1}]}""";

    private static final String REFUND = """
            {"id": %1$d, "order_id": %1$d, "created_at": "2026-10-02T12:00:00Z", "refund_line_items": [],
             "transactions": [{"id": 1, "kind": "refund", "status": "success", "amount": "3.00", "currency": "EUR"}]}""";

    private final AtomicInteger begun = new AtomicInteger();
    private final Set<Integer> ordered = new ConcurrentSkipListSet<>();
    private final Set<Integer> refunded = new ConcurrentSkipListSet<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile boolean delivering;

    @Test
    void what_a_store_heard_yes_to_outlives_a_kill_of_the_program() throws Exception {
        var program = Program.started("start").ready();
        try {
            var path = connected(program);
            for (int round = 1; round <= CRASHES; round++) {
                crash(program, path);
                program = program.again();
                isInTheBooksOnce(program, path, round);
            }
        } finally {
            program.close();
        }
    }

    /// @return where the store delivers to
    private String connected(Program program) {
        var olga = stranger(program).opens("/");
        OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
        olga.page().waitForURL("**/");
        olga.opens("/settings/connections")
                .presses("Connect Shopify")
                .fills("Signing secret", SECRET)
                .presses("Keep the secret");
        PlaywrightAssertions.assertThat(olga.main()).containsText("It lies sealed");
        var address = olga.main().locator("#address").inputValue().strip();
        return URI.create(address).getPath();
    }

    private void crash(Program program, String path) throws InterruptedException {
        delivering = true;
        int before = ordered.size();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> {
                    while (delivering) both(program, path, begun.incrementAndGet());
                });
            }
            program.waitFor("deliveries to flow", () -> ordered.size() > before + ENOUGH);
            program.kill();
            delivering = false;
        }
    }

    /// A store tells of an order, and once it heard yes, of a refund.
    private void both(Program program, String path, int number) {
        if (!ordered.contains(number) && deliver(program, path, "orders/create", ORDER, number)) {
            ordered.add(number);
        }
        if (ordered.contains(number)
                && !refunded.contains(number)
                && deliver(program, path, "refunds/create", REFUND, number)) {
            refunded.add(number);
        }
    }

    private boolean deliver(Program program, String path, String topic, String text, int number) {
        var body = text.formatted(number);
        var request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Webhook-Id", topic + " " + number)
                .header("X-Shopify-Hmac-SHA256", signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == YES;
        } catch (IOException crashed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// First what was acknowledged, then all of it, with what was acknowledged delivered once more besides.
    private void isInTheBooksOnce(Program program, String path, int round) throws InterruptedException {
        int orders = ordered.size();
        int refunds = refunded.size();
        awaitReading(program);
        long lostOrders = orders - inTheBooks(program, "gross_minor = 2000", ordered);
        long lostRefunds = refunds - inTheBooks(program, "refunded_minor = 300", refunded);
        System.out.printf(
                "kill -9 under deliveries, round %d of %d: %,d orders and %,d refunds acknowledged, %,d and %,d of them "
                        + "lost, %,d kept, %,d told twice%n",
                round,
                CRASHES,
                orders,
                refunds,
                lostOrders,
                lostRefunds,
                program.count("select count(*) from connectors.delivery"),
                toldTwice(program));
        assertThat(lostOrders).isZero();
        assertThat(lostRefunds).isZero();

        ordered.removeIf(number -> number % 10 == 0); // their yes got lost on the way
        for (int number = 1; number <= begun.get(); number++) {
            both(program, path, number);
        }
        assertThat(ordered).hasSize(begun.get());
        assertThat(refunded).hasSize(begun.get());
        awaitReading(program);
        assertThat(program.count("select count(*) from connectors.delivery")).isEqualTo(2L * begun.get());
        assertThat(program.count("select count(*) from orders.orders")).isEqualTo(begun.get());
        assertThat(program.count("select sum(gross_minor) from orders.orders")).isEqualTo(2_000L * begun.get());
        assertThat(program.count("select sum(refunded_minor) from orders.orders"))
                .isEqualTo(300L * begun.get());
        assertThat(program.count("select count(*) from customers.customer")).isEqualTo(begun.get());
        assertThat(toldTwice(program)).isZero();
    }

    private static void awaitReading(Program program) throws InterruptedException {
        program.waitFor(
                "deliveries to be read",
                () -> program.count("select count(*) from connectors.delivery where state <> 'done'") == 0);
        program.waitFor(
                "orders to be written",
                () -> program.count("select count(*) from timeline.event where id > "
                                + "(select position from timeline.reader where key = 'orders')")
                        == 0);
        TimeUnit.MILLISECONDS.sleep(200);
    }

    private static long inTheBooks(Program program, String what, Set<Integer> numbers) {
        var listed = String.join(
                ",", numbers.stream().map(number -> "\"#" + number + "\"").toList());
        return program.count("select count(*) from orders.orders where customer_id is not null and " + what
                + " and number = any ('{" + listed + "}')");
    }

    private static long toldTwice(Program program) {
        return program.count("""
                select count(*)
                  from (select from timeline.event
                         where kind = 'track'
                         group by name, properties ->> 'order_id'
                        having count(*) > 1) twice
                """);
    }
}
