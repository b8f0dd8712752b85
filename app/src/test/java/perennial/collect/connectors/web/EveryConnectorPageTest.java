package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.connectors.Connector;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Setup;
import perennial.ground.ui.Words;

/// Promises about every connector, those of tomorrow included.
class EveryConnectorPageTest extends ConnectorPageTest {

    private static final List<String> ODD = List.of(
            "",
            "null",
            "7",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"id\": [], \"data\": {\"object\": 5}}",
            "{\"id\": 1, \"type\": \"x\", \"created\": 1e400, \"data\": {\"object\": {\"id\": \"a\", \"amount\": \"9e99999\"}}}",
            "{\"id\": \"\\u0000\\ud800\", \"name\": \"\\ud800\", \"updated_at\": \"yesterday\"}");

    @Autowired
    private List<Connector> connectors;

    @Test
    void nothing_unsigned_is_genuine_and_no_bytes_frighten_it() {
        var random = new Random(11);
        for (var connector : connectors) {
            for (int i = 0; i < 300; i++) {
                var body = i < ODD.size() ? ODD.get(i).getBytes(UTF_8) : bytes(random);
                var incoming = Incoming.of(Map.of(), body, List.of("https://shop.example/in/x"));
                assertThatCode(() -> {
                            connector.topic(incoming);
                            connector.isGreeting(incoming);
                            assertThat(connector.deliveryId(incoming)).isNotEmpty();
                        })
                        .as(connector.key())
                        .doesNotThrowAnyException();
                if (connector.needsSecret(Setup.secret(SECRET))) {
                    assertThat(connector.isGenuine(incoming, Setup.secret(SECRET), clock.instant()))
                            .isFalse();
                    assertThat(connector.isGenuine(incoming, new Setup(null, Said.NOTHING), clock.instant()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void odd_payloads_are_answered_and_thrown_at_nobody() {
        var topics = List.of(
                "orders/create",
                "refunds/create",
                "customers/update",
                "checkouts/update",
                "customers/redact",
                "order.updated",
                "order.deleted",
                "customer.created",
                "charge.succeeded",
                "refund.created",
                "invoice.paid",
                "checkout.session.completed",
                "customer.subscription.updated",
                "payment.updated",
                "loyalty.account.updated",
                "loyalty.event.created",
                "");
        for (var connector : connectors) {
            for (var topic : topics) {
                for (var odd : ODD) {
                    assertThatCode(() -> connector.read(topic, Said.of(odd), Setup.secret(SECRET), new Forgetful()))
                            .as(connector.key() + " " + topic + " " + odd)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void it_says_what_it_is_in_every_language() {
        for (var language : Words.LANGUAGES) {
            var words = Words.of(language);
            for (var connector : connectors) {
                assertThat(List.of("name", "brings", "open", "secret", "secret.hint"))
                        .allMatch(word -> words.has("connectors." + word + "." + connector.key()), connector.key());
            }
        }
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(500)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static final class Forgetful implements Memory {

        private final Map<String, String> things = new HashMap<>();

        @Override
        public Optional<String> recall(String thing) {
            return Optional.ofNullable(things.get(thing));
        }

        @Override
        public boolean remember(String thing, String value) {
            return !value.equals(things.put(thing, value));
        }
    }
}
