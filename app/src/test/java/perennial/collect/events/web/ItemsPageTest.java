package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.access.ApiKeys;
import perennial.testing.PageTest;

/// What may be sent, what is refused, and what is put right.
class ItemsPageTest extends PageTest {

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    private Sending shop;

    @BeforeEach
    void a_shop_gets_a_key() {
        shop = Sending.from("shop", servlet, keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                unknown-type | {"type": "dance", "userId": "u"}
                unknown-type | {"type": "consent", "userId": "u", "properties": {"channel": "email", "granted": true}}
                nobody | {"type": "track", "event": "X"}
                nobody | {"type": "track", "event": "X", "userId": "null"}
                missing | {"type": "track", "userId": "u"}
                missing | {"type": "group", "userId": "u"}
                missing | {"type": "alias", "userId": "u"}
                not-a-text | {"type": "track", "userId": {"a": 1}, "event": "X"}
                not-an-object | {"type": "track", "userId": "u", "event": "X", "properties": [1]}
                not-an-object | 42
                not-a-time | {"type": "track", "userId": "u", "event": "X", "timestamp": "yesterday"}
                implausible-time | {"type": "track", "userId": "u", "event": "X", "timestamp": "0001-01-01T00:00:00Z"}
                huge-number | {"type": "track", "userId": "u", "event": "X", "properties": {"n": 1e400000}}
                """)
    void what_is_wrong_is_kept_with_its_reason_and_holds_up_nobody(String reason, String item) throws Exception {
        var answer = shop.post(
                "/v1/batch",
                "{\"batch\": [" + item + ", {\"type\": \"track\", \"userId\": \"u\", \"event\": \"Good\"}]}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("\"stored\":1")
                .contains("{\"status\":\"rejected\",\"reason\":\"" + reason + "\"");
        assertThat(db.sql("select reason || ' ' || body from timeline.rejected")
                        .query(String.class)
                        .single())
                .isEqualTo(reason + " " + item);
        assertThat(names()).isEqualTo("Good");
    }

    @Test
    void what_is_too_large_too_deep_or_too_wide_is_refused() {
        assertThat(rejected("{\"x\": \"" + "a".repeat(33_000) + "\"}")).isEqualTo("too-large");
        assertThat(rejected("{\"a\":".repeat(20) + "1" + "}".repeat(20))).isEqualTo("too-deep");
        var wide = new StringBuilder("{\"n\":1");
        for (int i = 0; i < 2_000; i++) wide.append(",\"p").append(i).append("\":1");
        assertThat(rejected(wide + "}")).isEqualTo("too-many-names");
    }

    private String rejected(String properties) {
        var answer = shop.post("/v1/track", """
                {"userId": "u", "event": "X", "properties": %s}""".formatted(properties));
        assertThat(answer.getStatus()).isEqualTo(400);
        return db.sql("select reason from timeline.rejected order by id desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void a_whole_request_has_limits_too() {
        assertThat(shop.post("/v1/batch", "{\"batch\": [" + "1,".repeat(2_500) + "1]}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(shop.post("/v1/batch", " ".repeat(513_000)).getStatus()).isEqualTo(413);
        assertThat(shop.post("/v1/batch", "[".repeat(100_000)).getStatus()).isEqualTo(400);
        assertThat(shop.post("/v1/batch", "{\"batch\": [").getStatus()).isEqualTo(400);
        assertThat(shop.post("/v1/batch", "{}").getStatus()).isEqualTo(400);
        assertThat(shop.post("/v1/nothing", "{}").getStatus()).isEqualTo(404);
    }

    @Test
    void nothing_that_was_sent_stands_in_a_refusal() throws Exception {
        assertThat(shop.post("/v1/track", "{\"<script>\": ").getContentAsString())
                .doesNotContain("script");
        assertThat(shop.post("/v1/track", "{\"event\": \"<script>\"}").getContentAsString())
                .doesNotContain("script");
        assertThat(shop.post("/v1/<script>", "{}").getContentAsString()).doesNotContain("script");
    }

    @Test
    void a_compressed_body_is_read_and_a_bomb_is_not() throws Exception {
        assertThat(compressed("{\"userId\": \"u\", \"event\": \"Packed\"}")).isEqualTo(200);
        assertThat(compressed(" ".repeat(50_000_000))).isEqualTo(413);
        assertThat(names()).isEqualTo("Packed");
    }

    private int compressed(String body) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return shop.post("/v1/track", "", request -> {
                    request.setContent(bytes.toByteArray());
                    request.addHeader("Content-Encoding", "gzip");
                })
                .getStatus();
    }

    @Test
    void the_senders_clock_is_put_right() {
        clock.stopAt("2026-03-01T12:00:00Z");
        shop.post("/v1/batch", """
                {"batch": [{"type": "track", "userId": "u", "event": "X", "timestamp": "2020-01-01T00:00:00Z"}],
                 "sentAt": "2020-01-01T00:10:00Z"}""");

        assertThat(at()).isEqualTo("2026-03-01 11:50:00");
    }

    @Test
    void a_till_that_woke_up_in_1970_tells_how_long_ago_it_was() {
        clock.stopAt("2026-03-01T12:00:00Z");
        shop.post("/v1/batch", """
                {"batch": [{"type": "track", "userId": "u", "event": "X", "timestamp": "1970-01-01T00:05:00Z"}],
                 "sentAt": "1970-01-01T00:10:00Z"}""");

        assertThat(at()).isEqualTo("2026-03-01 11:55:00");
    }

    @ParameterizedTest
    @CsvSource({
        // what happened, what time the sender has, and when it was by our clock
        "2036-01-01T00:00:00Z, 2036-01-01T00:10:00Z, 2026-03-01 11:50:00",
        "2026-02-01T00:00:00Z, 1970-01-01T00:00:00Z, 2026-02-01 00:00:00",
        "2026-02-01T00:00:00Z, -999999999-01-01T00:00:00Z, 2026-02-01 00:00:00",
        "+999999999-01-01T00:00:00Z, +999999999-01-01T00:01:00Z, 2026-03-01 11:59:00",
        "2026-03-01T15:00:00Z, 2026-03-01T12:00:00Z, 2026-03-01 12:00:00",
    })
    void a_senders_clock_may_be_years_off(String told, String sent, String at) {
        clock.stopAt("2026-03-01T12:00:00Z");
        shop.post("/v1/track", """
                {"userId": "u", "event": "X", "timestamp": "%s", "sentAt": "%s"}""".formatted(told, sent));

        assertThat(at()).isEqualTo(at);
    }

    @Test
    void what_can_not_have_been_is_refused() {
        assertThat(shop.post("/v1/track", """
                        {"userId": "u", "event": "X", "timestamp": "-999999999-01-01T00:00:00Z",
                         "sentAt": "+999999999-12-31T00:00:00Z"}""").getStatus()).isEqualTo(400);
        assertThat(shop.post("/v1/track", """
                        {"userId": "u", "event": "X", "timestamp": "0001-01-01T00:00:00Z",
                         "sentAt": "2026-03-01T12:00:00Z"}""").getStatus()).isEqualTo(400);
    }

    @Test
    void when_our_own_clock_goes_back_nothing_is_lost_or_counted_twice_and_the_order_stays() {
        var event = """
                {"userId": "u", "event": "%1$s", "messageId": "%1$s"}""";
        clock.stopAt("2026-03-01T12:00:00Z");
        assertThat(shop.post("/v1/track", event.formatted("First")).getStatus()).isEqualTo(200);
        clock.stopAt("2019-01-01T00:00:00Z");
        assertThat(shop.post("/v1/track", event.formatted("Second")).getStatus())
                .isEqualTo(200);
        assertThat(shop.post("/v1/track", event.formatted("First")).getStatus()).isEqualTo(200);
        clock.stopAt("2026-03-01T12:00:01Z");
        assertThat(shop.post("/v1/track", event.formatted("Third")).getStatus()).isEqualTo(200);

        assertThat(names()).isEqualTo("First,Second,Third");
    }

    @Test
    void a_key_taken_back_opens_nothing_where_our_clock_was_set_back() {
        clock.stopAt("2026-03-01T12:00:00Z");
        assertThat(shop.post("/v1/track", "{\"userId\": \"u\", \"event\": \"X\"}")
                        .getStatus())
                .isEqualTo(200);
        db.sql("update access.api_key set revoked_at = now()").update(); // by another process
        clock.stopAt("2025-03-01T12:00:00Z");

        assertThat(shop.post("/v1/track", "{\"userId\": \"u\", \"event\": \"X\"}")
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void one_event_that_is_out_of_all_measure_does_not_spoil_the_others() throws Exception {
        var answer = shop.post(
                "/v1/batch",
                "{\"batch\": [" + item("[".repeat(2_000) + "]".repeat(2_000)) + "," + item("9".repeat(5_000)) + ","
                        + item("1." + "0".repeat(5_000)) + "," + item("{\"" + "n".repeat(60_000) + "\": 1}") + ","
                        + item("\"" + "x".repeat(40_000) + "\"") + "," + item(names(10_000)) + "," + item("1") + "]}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("\"stored\":1,\"duplicates\":0,\"rejected\":6");
        assertThat(db.sql("select string_agg(reason, ' ' order by id) from timeline.rejected")
                        .query(String.class)
                        .single())
                .isEqualTo("too-deep huge-number huge-number too-large too-large too-many-names");
    }

    private static String item(String value) {
        return "{\"type\": \"track\", \"userId\": \"u\", \"event\": \"X\", \"properties\": {\"v\": " + value + "}}";
    }

    private static String names(int many) {
        return IntStream.range(0, many).mapToObj(i -> "\"p" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void fields_nobody_knows_do_no_harm() {
        assertThat(shop.post("/v1/track", """
                        {"userId": "u", "event": "X", "version": {"a": [1, {"b": null}]}, "integrations": {"All": true},
                         "userID": 7, "properties": {"x": [null, true, {"y": {}}]}}""").getStatus()).isEqualTo(200);
        assertThat(db.sql("select properties::text from timeline.event")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"x\": [null, true, {\"y\": {}}]}");
    }

    @Test
    void nothing_happens_in_the_future() {
        clock.stopAt("2026-03-01T12:00:00Z");
        shop.post("/v1/track", """
                {"userId": "u", "event": "X", "timestamp": "2027-01-01T00:00:00+01:00"}""");

        assertThat(at()).isEqualTo("2026-03-01 12:00:00");
    }

    private String at() {
        return db.sql("select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from timeline.event")
                .query(String.class)
                .single();
    }

    @Test
    void what_is_imported_long_after_is_history() {
        clock.stopAt("2026-03-01T12:00:00Z");
        shop.post("/v1/import", """
                {"batch": [
                  {"type": "track", "userId": "u", "event": "Old", "timestamp": "2021-01-01T00:00:00Z"},
                  {"type": "track", "userId": "u", "event": "New", "timestamp": "2026-03-01T11:59:00Z"}]}""");

        assertThat(db.sql("select name from timeline.event where historical")
                        .query(String.class)
                        .list())
                .containsExactly("Old");
    }

    @Test
    void characters_the_database_cannot_hold_do_no_harm() {
        var answer = shop.post("/v1/track", """
                {"userId": "u\\u0000", "event": "A\\u0000B", "properties": {"a\\u0000": "\\ud800 x", "b": "\\u00e9"}}""");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(db.sql("select name || ' ' || properties from timeline.event")
                        .query(String.class)
                        .single())
                .isEqualTo("AB {\"a\": \"\ufffd x\", \"b\": \"é\"}");
    }

    private String names() {
        return db.sql("select string_agg(name, ',' order by id) from timeline.event")
                .query(String.class)
                .single();
    }
}
