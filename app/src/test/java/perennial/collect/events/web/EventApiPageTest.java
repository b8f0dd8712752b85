package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.Scope;
import perennial.testing.PageTest;

class EventApiPageTest extends PageTest {

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    private Sending shop;

    @BeforeEach
    void a_shop_gets_a_key() {
        shop = Sending.from("shop", servlet, keys);
    }

    @Test
    void an_event_is_there_once_the_shop_has_heard_yes() throws Exception {
        var answer = shop.post("/v1/track", """
                {"userId": "u1", "event": "Visited", "properties": {"room": "garden"}, "messageId": "m1"}""");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("{\"success\":true}");
        assertThat(db.sql("select name || ' ' || (properties ->> 'room') from timeline.event")
                        .query(String.class)
                        .single())
                .isEqualTo("Visited garden");
    }

    @Test
    void the_same_message_counts_once() throws Exception {
        var event = "{\"userId\": \"u1\", \"event\": \"Visited\", \"messageId\": \"m1\"}";
        shop.post("/v1/track", event);
        shop.post("/v1/track", event);
        var batch = shop.post("/v1/batch", """
                {"batch": [
                  {"type": "track", "userId": "u1", "event": "Visited", "messageId": "m1"},
                  {"type": "track", "userId": "u1", "event": "Visited", "messageId": "m2"},
                  {"type": "track", "userId": "u1", "event": "Visited", "messageId": "m2"}]}""");

        assertThat(batch.getContentAsString()).contains("\"stored\":1,\"duplicates\":2,\"rejected\":0");
        assertThat(count("")).isEqualTo("{\"count\":2}");
    }

    @Test
    void two_shops_may_give_their_messages_the_same_ids() {
        var event = "{\"userId\": \"u1\", \"event\": \"Visited\", \"messageId\": \"m1\"}";
        shop.post("/v1/track", event);
        Sending.from("till", servlet, keys).post("/v1/track", event);

        assertThat(count("")).isEqualTo("{\"count\":2}");
        assertThat(count("?source=till")).isEqualTo("{\"count\":1}");
        assertThat(count("?source=nobody")).isEqualTo("{\"count\":0}");
    }

    @Test
    void events_are_counted_by_type_and_time() {
        shop.post("/v1/track", """
                {"userId": "u1", "event": "Visited", "timestamp": "2026-01-05T10:00:00Z"}""");
        shop.post("/v1/track", """
                {"userId": "u1", "event": "Left", "timestamp": "2026-01-05T11:00:00Z"}""");
        shop.post("/v1/page", "{\"anonymousId\": \"a1\"}");

        assertThat(count("?type=Visited")).isEqualTo("{\"count\":1}");
        assertThat(count("?type=track")).isEqualTo("{\"count\":2}");
        assertThat(count("?from=2026-01-05T10:00:00Z&to=2026-01-05T11:00:00Z")).isEqualTo("{\"count\":1}");
    }

    @Test
    void the_key_may_stand_in_the_body_as_newer_clients_have_it() {
        var key = keys.create(ApiKey.Kind.WRITE, "website", Set.of(), null);
        assertThat(withoutHeader("""
                {"batch": [{"type": "track", "userId": "u1", "event": "Visited"}], "writeKey": "%s"}""".formatted(key))).isEqualTo(200);
        assertThat(count("?source=website")).isEqualTo("{\"count\":1}");
        assertThat(withoutHeader("""
                {"batch": [{"type": "track", "userId": "u1", "event": "Visited", "writeKey": "%s"}]}""".formatted(key))).isEqualTo(401);
        assertThat(withoutHeader("{\"batch\": [], \"writeKey\": \"pk_write_1\"}"))
                .isEqualTo(401);
        assertThat(withoutHeader("{\"writeKey\": {\"writeKey\": 1}")).isEqualTo(401);
        assertThat(withoutHeader("")).isEqualTo(401);
    }

    private int withoutHeader(String body) {
        var request = new MockHttpServletRequest("POST", "/v1/batch");
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return shop.send(request).getStatus();
    }

    @Test
    void nobody_sends_without_a_good_key() {
        var event = "{\"userId\": \"u1\", \"event\": \"Visited\"}";
        var withoutKey = new MockHttpServletRequest("POST", "/v1/track");
        withoutKey.setContent(event.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(shop.send(withoutKey).getStatus()).isEqualTo(401);
        assertThat(shop.withKey("").post("/v1/track", event).getStatus()).isEqualTo(401);
        assertThat(shop.withKey("pk_write_" + "A".repeat(32))
                        .post("/v1/track", event)
                        .getStatus())
                .isEqualTo(401);
        assertThat(shop.withKey(Sending.apiKey(keys, Scope.EVENTS_READ).substring(7))
                        .post("/v1/track", event)
                        .getStatus())
                .as("a key that may only ask")
                .isEqualTo(401);
        assertThat(count("")).isEqualTo("{\"count\":0}");
    }

    @Test
    void a_key_taken_back_opens_nothing() {
        var id = keys.all().getFirst().id();
        keys.revoke(id);

        assertThat(shop.post("/v1/track", "{\"userId\": \"u1\", \"event\": \"Visited\"}")
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void nobody_asks_without_a_key_for_it() {
        var address = "/api/v1/events/count";

        assertThat(pages.get().uri(address)).hasStatus(401);
        assertThat(pages.get().uri(address).header("Authorization", "Bearer nonsense"))
                .hasStatus(401);
        assertThat(pages.get().uri(address).header("Authorization", Sending.apiKey(keys, Scope.CUSTOMERS_READ)))
                .hasStatus(403);
        assertThat(pages.get().uri("/settings/team").header("Authorization", Sending.apiKey(keys, Scope.values())))
                .as("a page for people")
                .hasStatus(303);
    }

    private String count(String query) {
        try {
            return pages.get()
                    .uri("/api/v1/events/count" + query)
                    .header("Authorization", Sending.apiKey(keys, Scope.EVENTS_READ))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
