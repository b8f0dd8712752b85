package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.Scope;
import perennial.testing.PageTest;
import tools.jackson.databind.json.JsonMapper;

/// From what a shop sends to what people and programs see.
class EventStoryPageTest extends PageTest {

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore store;

    @Autowired
    private TransactionTemplate transactions;

    private Sending shop;

    @BeforeEach
    void a_shop_gets_a_key() {
        shop = Sending.from("webshop", servlet, keys);
    }

    @Test
    void the_page_of_a_customer_shows_what_they_did() {
        shop.post("/v1/identify", """
                {"userId": "u1", "traits": {"email": "ada@example.com", "name": "Ada Lovelace"}}""");
        shop.post("/v1/track", """
                {"userId": "u1", "event": "Visited <b>", "properties": {"room": "garden"}}""");
        shop.post("/v1/track", "{\"userId\": \"u1\", \"event\": \"Product Viewed\"}");
        read();

        var page = "/customers/" + customer();
        assertThat(pages.get().uri(page).with(asReader()))
                .hasStatusOk()
                .bodyText()
                .contains("Visited &lt;b&gt;", "Looked at a product", "room: garden", "From webshop")
                .doesNotContain("<b>");
        assertThat(pages.get().uri(page + "?happened=event").with(asReader()))
                .bodyText()
                .contains("Looked at a product");
        assertThat(pages.get().uri(page + "?happened=note").with(asReader()))
                .bodyText()
                .doesNotContain("Looked at a product");
    }

    @Test
    void programs_read_customers_and_their_timeline_page_by_page() throws Exception {
        shop.post("/v1/identify", "{\"userId\": \"u1\", \"traits\": {\"email\": \"ada@example.com\"}}");
        for (int i = 0; i < 4; i++) {
            shop.post(
                    "/v1/track",
                    "{\"userId\": \"u1\", \"event\": \"Visit " + i + "\", \"timestamp\": \"2026-01-05T10:00:0" + i
                            + "Z\"}");
        }
        shop.post("/v1/track", "{\"userId\": \"u2\", \"event\": \"Visit\"}");
        read();

        var first = ask("/api/v1/customers?limit=1");
        assertThat(first.get("customers").get(0).get("emails").get(0).asString())
                .isEqualTo("ada@example.com");
        assertThat(ask("/api/v1/customers?limit=1&after=" + first.get("next").asString())
                        .get("next")
                        .isNull())
                .isTrue();
        assertThat(ask("/api/v1/customers?email=ADA@example.com")
                        .get("customers")
                        .size())
                .isOne();

        var timeline = "/api/v1/customers/" + first.get("customers").get(0).get("id") + "/timeline?limit=2";
        var latest = ask(timeline);
        assertThat(latest.get("events").get(1).get("name").asString()).isEqualTo("Visit 3");
        var before = ask(timeline + "&before=" + latest.get("next").asString());
        assertThat(before.get("events").get(0).get("name").asString()).isEqualTo("Visit 2");
    }

    @Test
    void wrong_questions_get_a_problem_not_a_page() {
        for (var path : List.of(
                "/api/v1/customers?limit=0",
                "/api/v1/customers?after=x",
                "/api/v1/customers/1/timeline?before=x",
                "/api/v1/events/count?from=yesterday",
                "/api/v1/customers/999999/timeline")) {
            var answer = pages.get().uri(path).header("Authorization", all()).exchange();
            assertThat(answer.getResponse().getStatus()).as(path).isIn(400, 404);
        }
    }

    @Test
    void orders_and_refunds_come_of_what_a_shop_tells_in_any_order() {
        shop.post("/v1/track", """
                {"userId": "u1", "event": "Order Refunded", "messageId": "r",
                 "properties": {"order_id": "o1", "total": "4.50", "currency": "EUR"}}""");
        read();
        assertThat(orders()).isEmpty();

        var completed = """
                {"userId": "u1", "event": "Order Completed", "messageId": "%s", "timestamp": "2026-01-05T10:00:00Z",
                 "properties": {"order_id": "o1", "total": 25.0, "currency": "EUR", "email": "ada@example.com",
                   "products": [{"sku": "B1", "name": "Bread", "price": 4.5, "quantity": 2},
                                {"sku": "C1", "name": "Cake", "price": "16.00", "quantity": 1}]}}""";
        shop.post("/v1/track", completed.formatted("m1"));
        shop.post("/v1/track", completed.formatted("m2"));
        read();
        assertThat(orders()).containsExactly("webshop o1 2500 450 placed 2 true");

        shop.post("/v1/track", """
                {"userId": "u1", "event": "Order Cancelled", "properties": {"order_id": "o1"}}""");
        read();
        assertThat(orders()).containsExactly("webshop o1 2500 450 cancelled 2 true");
        assertThat(db.sql("select reason from timeline.unread")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private List<String> orders() {
        return db.sql("""
                select namespace || ' ' || number || ' ' || gross_minor || ' ' || refunded_minor || ' ' || state || ' '
                       || (select count(*) from orders.line l where l.order_id = o.id) || ' ' || (customer_id is not null)
                  from orders.orders o
                """).query(String.class).list();
    }

    @Test
    void every_address_for_programs_is_described() throws Exception {
        var text = new ClassPathResource(OpenApi.FILE).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var described = JsonMapper.shared().readTree(text).get("paths");

        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> path.startsWith("/api/")))
                .isNotEmpty()
                .allMatch(described::has);
        assertThat(pages.get().uri("/api/v1/openapi.json")).hasStatusOk();
    }

    @Autowired
    private RequestMappingHandlerMapping mapping;

    @Test
    void a_manager_makes_a_key_sees_it_once_and_takes_it_back() throws Exception {
        var made = pages.post()
                .uri("/settings/keys")
                .param("name", "till")
                .param("kind", "write")
                .with(asManager())
                .with(csrf())
                .exchange();
        var text = made.getResponse().getContentAsString().replaceAll("(?s).*(pk_write_[A-Za-z0-9_-]{32}).*", "$1");
        var event = "{\"userId\": \"u\", \"event\": \"X\"}";
        assertThat(shop.withKey(text).post("/v1/track", event).getStatus()).isEqualTo(200);
        assertThat(pages.get().uri("/settings/keys").with(asManager()))
                .bodyText()
                .contains("till")
                .doesNotContain(text);

        var id = keys.all().stream()
                .filter(key -> key.name().equals("till"))
                .findFirst()
                .orElseThrow()
                .id();
        pages.post()
                .uri("/settings/keys/" + id + "/revoke")
                .with(asManager())
                .with(csrf())
                .exchange();
        assertThat(shop.withKey(text).post("/v1/track", event).getStatus()).isEqualTo(401);
    }

    private tools.jackson.databind.JsonNode ask(String path) throws Exception {
        var answer = pages.get().uri(path).header("Authorization", all()).exchange();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }

    private String all() {
        return Sending.apiKey(keys, Scope.values());
    }

    private long customer() {
        return db.sql("select id from customers.customer").query(Long.class).single();
    }

    private void read() {
        new CaughtUp(readers, store, transactions, clock).now();
    }
}
