package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Signatures;

/// A program nobody has described sends JSON, and somebody says by clicking what it means.
class GenericPageTest extends ConnectorPageTest {

    private static final String BOOKING = """
            {"kind": "booking", "booking": {"no/1": "%s", "sum": %s, "paid~back": "2.50", "when": "2026-10-01T10:00:00Z"},
             "guest": {"mail": "ada@example.com", "called": "Ada <b>Lovelace</b>"},
             "things": [{"what": "Table", "n": 2, "each": 5}, {"what": "Wine", "n": 1, "each": "15.5"}]}""";

    private Connection program;

    @BeforeEach
    void a_program_is_connected() {
        program = connections.create(connections.connector("generic").orElseThrow(), "Booker");
    }

    @Test
    void values_clicked_in_a_sample_become_orders_also_of_what_came_before() {
        send(BOOKING.formatted("A-1", "25.50"));
        read(program);
        assertThat(deliveries()).containsExactly(" nothing no-mapping");
        assertThat(body(mapping()))
                .contains("ada@example.com", "Ada &lt;b&gt;Lovelace&lt;/b&gt;", "the first of 2", "?at=%2Fguest%2Fmail")
                .doesNotContain("<b>");
        assertThat(body(mapping() + "?at=/guest/mail")).contains("What is “ada@example.com”?");

        choose("/booking/no~11", "order.number");
        choose("/booking/sum", "order.total");
        choose("/booking/paid~0back", "order.refunded");
        choose("/booking/when", "time");
        choose("/guest/mail", "person.email");
        choose("/guest/called", "person.name");
        choose("/things/0/what", "item.name");
        choose("/things/0/n", "item.quantity");
        choose("/things/0/each", "item.price");
        assertThat(body(mapping()))
                .contains("An order A-1 over €25.50 with 2 articles", "Read deliveries like this from now on");
        read(program);
        assertThat(orders()).as("a draft does nothing").isEmpty();

        assertThat(pages.post().uri(mapping() + "/use").with(asManager()).with(csrf()))
                .hasStatus(303);
        send(BOOKING.formatted("A-2", "30"));
        read(program);
        assertThat(orders())
                .containsExactly(
                        "generic A-1 2550 250 placed 2 ada@example.com",
                        "generic A-2 3000 250 placed 2 ada@example.com");
        assertThat(customers()).hasSize(1);
    }

    @Test
    void one_thing_stands_at_one_place_and_a_choice_can_be_taken_back() {
        send(BOOKING.formatted("A-1", "25.50"));
        choose("/booking/sum", "order.total");
        choose("/guest/mail", "person.email");
        choose("/guest/mail", "");
        choose("/things/0/each", "order.total");
        choose("no pointer", "order.number");
        choose("/x", "nonsense");

        assertThat(db.sql("select settings ->> 'draft' from connectors.connection")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"order.total\": \"/things/0/each\"}");
    }

    @Test
    void a_signature_or_a_word_can_be_asked_for() {
        var body = BOOKING.formatted("A-1", "25.50");
        sign("hmac", "X-Hub-Signature-256");
        assertThat(post(program, Map.of(), body)).as("no secret yet").isEqualTo(401);
        connections.tellSecret(program, SECRET);
        var signature = HexFormat.of().formatHex(Signatures.hmac(SECRET, body.getBytes(UTF_8)));
        assertThat(post(program, Map.of("X-Hub-Signature-256", "sha256=" + signature), body))
                .isEqualTo(200);
        assertThat(post(program, Map.of("X-Hub-Signature-256", base64(SECRET, body)), body))
                .isEqualTo(200);
        assertThat(post(program, Map.of("X-Hub-Signature-256", signature.replace('a', 'b')), body))
                .isEqualTo(401);

        sign("word", "Authorization");
        assertThat(post(program, Map.of("Authorization", "Bearer " + SECRET), body))
                .isEqualTo(200);
        assertThat(post(program, Map.of("Authorization", "Bearer x"), body)).isEqualTo(401);
        assertThat(deliveries()).hasSize(1);
    }

    private String mapping() {
        return ConnectionPages.path(program.id()) + "/mapping";
    }

    private void send(String body) {
        assertThat(post(program, Map.of(), body)).isEqualTo(200);
    }

    private void choose(String place, String means) {
        assertThat(pages.post()
                        .uri(mapping())
                        .param("at", place)
                        .param("means", means)
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }

    private void sign(String kind, String header) {
        assertThat(pages.post()
                        .uri(ConnectionPages.path(program.id()) + "/signing")
                        .param("signing", kind)
                        .param("header", header)
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }
}
