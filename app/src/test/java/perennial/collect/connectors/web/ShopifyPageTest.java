package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Signatures;
import perennial.ground.privacy.Everything;

/// What a Shopify store sends, in the shape its documentation describes.
class ShopifyPageTest extends ConnectorPageTest {

    private static final String CUSTOMER = """
            {"id": 706405506930370084, "email": "Ada@example.com", "created_at": "2025-11-01T09:00:00+01:00",
             "updated_at": "%s", "first_name": "%s", "last_name": "Lovelace", "tags": "vip",
             "phone": "+49301112220", "default_address": {"company": null, "address1": "Lange Straße 1",
             "address2": "", "city": "Berlin", "zip": "10243", "province_code": null, "country_code": "DE",
             "phone": "+49301112220"}}""";

    private static final String REFUND = """
            {"id": 509562969, "order_id": 820982911946154500, "created_at": "2026-10-03T10:00:00+02:00", "note": "dry",
             "refund_line_items": [], "transactions": [
               {"id": 1, "kind": "refund", "status": "success", "amount": "4.50", "currency": "EUR"},
               {"id": 2, "kind": "refund", "status": "failure", "amount": "99.00", "currency": "EUR"}]}""";

    private static final String ORDER = """
            {"id": 820982911946154500, "name": "#1001", "order_number": 1001, "email": "ada@example.com",
             "created_at": "2026-10-01T12:00:00+02:00", "updated_at": "%s", "cancelled_at": %s,
             "currency": "EUR", "total_price": "25.00", "financial_status": "paid", "source_name": "web",
             "test": false, "customer": %s, "refunds": [%s],
             "line_items": [
               {"id": 1, "sku": "B1", "name": "Bread - rye", "title": "Bread", "price": "5.00", "quantity": 2,
                "discount_allocations": [{"amount": "1.00"}]},
               {"id": 2, "sku": "", "name": "Cake", "title": "Cake", "price": "16.00", "quantity": 1}]}""";

    @Autowired
    private Everything everything;

    private Connection store;
    private int sent;

    @BeforeEach
    void a_store_is_connected() {
        store = connected("shopify");
        sent = 0;
    }

    @Test
    void an_order_becomes_an_order_of_the_right_customer_with_its_lines() {
        assertThat(send("orders/create", order("2026-10-01T12:00:00+02:00", "")))
                .isEqualTo(200);
        assertThat(orders()).as("nothing is done before the answer").isEmpty();
        read(store);

        assertThat(orders()).containsExactly("shopify #1001 2500 0 placed 2 ada@example.com");
        assertThat(customers()).containsExactly("Ada Lovelace email:ada@example.com shopify:706405506930370084");
        assertThat(db.sql("select channel || ' ' || placed_at::date from orders.orders")
                        .query(String.class)
                        .single())
                .isEqualTo("web 2026-10-01");
        assertThat(db.sql("""
                                select p.name || ' ' || l.quantity::int || ' ' || l.amount_minor
                                  from orders.line l
                                  join orders.product p on p.id = l.product_id
                                 order by l.position
                                """).query(String.class).list()).containsExactly("Bread - rye 2 900", "Cake 1 1600");
    }

    @Test
    void told_twice_or_in_the_wrong_order_it_counts_once() {
        var late = order("2026-10-04T09:00:00+02:00", REFUND);
        send("refunds/create", REFUND);
        read(store);
        assertThat(deliveries()).containsExactly("refunds/create early order/820982911946154500");

        send("orders/updated", late);
        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        send("refunds/create", REFUND);
        read(store);
        assertThat(orders()).containsExactly("shopify #1001 2500 450 placed 2 ada@example.com");

        sent = 0; // the same deliveries once more, and what was read is read again
        send("refunds/create", REFUND);
        send("orders/updated", late);
        db.sql("update connectors.delivery set state = 'waiting'").update();
        read(store);
        assertThat(orders()).containsExactly("shopify #1001 2500 450 placed 2 ada@example.com");
        assertThat(deliveries()).hasSize(4);
        assertThat(events().stream().filter("Order Refunded"::equals)).hasSize(1);
    }

    @Test
    void a_refund_that_comes_after_the_order_as_it_stood_is_added() {
        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        read(store);
        send("refunds/create", REFUND);
        read(store);

        assertThat(orders()).containsExactly("shopify #1001 2500 450 placed 2 ada@example.com");
    }

    @Test
    void an_order_called_off_does_not_count_and_one_taken_up_again_does() {
        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        send(
                "orders/cancelled",
                ORDER.formatted(
                        "2026-10-02T12:00:00+02:00",
                        "\"2026-10-02T12:00:00+02:00\"",
                        customer("2026-10-01T12:00:00Z", "Ada"),
                        ""));
        read(store);
        assertThat(orders()).containsExactly("shopify #1001 2500 0 cancelled 2 ada@example.com");

        send("orders/updated", order("2026-10-03T12:00:00+02:00", ""));
        read(store);
        assertThat(orders()).containsExactly("shopify #1001 2500 0 placed 2 ada@example.com");
    }

    @Test
    void what_is_told_late_of_a_customer_does_not_overwrite_what_is_newer() {
        send("customers/update", customer("2026-10-05T09:00:00Z", "Augusta Ada"));
        send("customers/create", customer("2026-10-01T09:00:00Z", "Ada"));
        read(store);

        assertThat(customers())
                .containsExactly("Augusta Ada Lovelace email:ada@example.com shopify:706405506930370084");
    }

    @Test
    void what_a_customer_agreed_to_is_known_with_its_proof_and_what_was_said_later_counts() {
        send("customers/create", agreeing("2026-10-01T09:00:00Z", "subscribed", "\"2026-09-30T10:00:00+02:00\""));
        read(store);
        assertThat(consents())
                .containsExactly(
                        "email t 2026-09-30 08:00 SHOPIFY by email_marketing_consent=subscribed confirmed_opt_in",
                        "sms f 2026-09-01 08:00 SHOPIFY by sms_marketing_consent=unsubscribed single_opt_in");
        assertThat(mayWrite()).isEqualTo(1);

        send("customers/update", agreeing("2026-10-05T09:00:00Z", "unsubscribed", "\"2026-10-05T10:00:00+02:00\""));
        send("customers/update", agreeing("2026-10-02T09:00:00Z", "subscribed", "\"2026-10-02T10:00:00+02:00\""));
        send("customers/update", agreeing("2026-10-06T09:00:00Z", "unsubscribed", "\"2026-10-05T10:00:00+02:00\""));
        read(store);
        assertThat(mayWrite()).as("they took it back").isZero();
        assertThat(events().stream().filter("Consent Withdrawn"::equals))
                .as("once by e-mail, once by text message")
                .hasSize(2);

        send("customers_email_marketing_consent/update", """
                {"customer_id": 706405506930370084, "email_address": "ada@example.com",
                 "email_marketing_consent": {"state": "subscribed", "opt_in_level": "single_opt_in",
                                             "consent_updated_at": "2026-10-07T10:00:00+02:00"}}""");
        read(store);
        assertThat(mayWrite()).isEqualTo(1);
        assertThat(customers()).hasSize(1);
    }

    @Test
    void who_has_said_nothing_or_not_confirmed_it_has_not_agreed_and_an_undated_yes_outdoes_no_later_no() {
        send("customers/create", agreeing("2026-10-01T09:00:00Z", "not_subscribed", "null"));
        send("customers/update", agreeing("2026-10-02T09:00:00Z", "pending", "\"2026-10-02T09:00:00Z\""));
        read(store);
        assertThat(mayWrite()).isZero();
        assertThat(consents()).hasSize(1);

        db.sql("""
                insert into customers.consent (customer_id, channel, granted, given_at, proof)
                select id, 'email', false, '2026-10-03', '{"how": "phone"}' from customers.customer
                """).update();
        send("customers/update", agreeing("2026-10-08T09:00:00Z", "subscribed", "null"));
        read(store);
        assertThat(mayWrite()).isZero();
    }

    private static String agreeing(String updatedAt, String state, String since) {
        return customer(updatedAt, "Ada").replaceFirst("\\{", """
                {"email_marketing_consent": {"state": "%s", "opt_in_level": "confirmed_opt_in",
                                             "consent_updated_at": %s},
                 "sms_marketing_consent": {"state": "unsubscribed", "opt_in_level": "single_opt_in",
                                           "consent_updated_at": "2026-09-01T10:00:00+02:00",
                                           "consent_collected_from": "SHOPIFY"},
                """.formatted(state, since));
    }

    private List<String> consents() {
        return db.sql("""
                select concat_ws(' ', channel, granted, to_char(given_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                                 proof ->> 'by', 'by',
                                 'email_marketing_consent=' || (proof ->> 'email_marketing_consent'),
                                 'sms_marketing_consent=' || (proof ->> 'sms_marketing_consent'),
                                 proof ->> 'opt_in_level')
                  from customers.consent
                 order by channel, given_at
                """).query(String.class).list();
    }

    /// How many may be written to by e-mail.
    private long mayWrite() {
        return db.sql("""
                select count(*)
                  from (select distinct on (customer_id) granted
                          from customers.consent
                         where channel = 'email'
                         order by customer_id, given_at desc nulls last, id desc) latest
                 where granted
                """).query(Long.class).single();
    }

    @Test
    void a_cart_on_its_way_is_on_the_timeline_of_whom_it_names() {
        var checkout = """
                {"id": 1, "token": "b1946ac92492d2347c6235b4d2611184", "email": "ada@example.com", "currency": "EUR",
                 "total_price": "25.00", "completed_at": null, "updated_at": "2026-10-01T11:50:00+02:00",
                 "abandoned_checkout_url": "https://shop.example/recover", "line_items": []}""";
        send("checkouts/create", checkout.replace("ada@example.com", ""));
        send("checkouts/update", checkout);
        read(store);

        assertThat(deliveries()).containsExactly("checkouts/create nothing nobody", "checkouts/update done");
        assertThat(events()).containsExactly("Checkout Started");
        assertThat(customers()).containsExactly("email:ada@example.com");
    }

    @Test
    void a_sale_to_nobody_counts_and_makes_nobody() {
        send(
                "orders/create",
                ORDER.replace("\"email\": \"ada@example.com\",", "")
                        .formatted("2026-10-01T12:00:00+02:00", "null", "null", ""));
        read(store);

        assertThat(orders()).containsExactly("shopify #1001 2500 0 placed 2 nobody");
        assertThat(customers()).isEmpty();
    }

    @Test
    void whoever_does_not_sign_leaves_nothing() {
        var body = order("2026-10-01T12:00:00+02:00", "");
        var path = connections.path(store);
        assertThat(post(path, headers("orders/create"), body.getBytes(UTF_8))).isEqualTo(401);
        assertThat(post(path, signed("orders/create", body + " "), body.getBytes(UTF_8)))
                .isEqualTo(401);
        assertThat(post(
                        path,
                        with(headers("orders/create"), "X-Shopify-Hmac-SHA256", base64("another", body)),
                        body.getBytes(UTF_8)))
                .isEqualTo(401);
        assertThat(post("/in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", signed("orders/create", body), body.getBytes(UTF_8)))
                .isEqualTo(404);

        read(store);
        assertThat(deliveries()).isEmpty();
        assertThat(events()).isEmpty();
        assertThat(customers()).isEmpty();
        assertThat(page()).contains("Not let in", "whose signature does not fit");
    }

    @Test
    void any_bytes_are_refused_or_kept_with_a_reason() {
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            var body = new byte[1 + random.nextInt(4000)];
            random.nextBytes(body);
            assertThat(post(connections.path(store), headers("orders/create"), body))
                    .isEqualTo(401);
            var signature = Base64.getEncoder().encodeToString(Signatures.hmac(SECRET, body));
            assertThat(post(
                            connections.path(store),
                            with(headers("orders/create"), "X-Shopify-Hmac-SHA256", signature),
                            body))
                    .isEqualTo(200);
        }
        read(store);

        assertThat(deliveries()).hasSize(10).containsOnly("orders/create failed no-json");
        assertThat(events()).isEmpty();
        assertThat(page()).contains("It is not JSON.", "Read all that failed once more");
    }

    @Test
    void odd_values_do_no_harm() {
        send("orders/create", "[]");
        send("orders/create", "{\"id\": {}, \"name\": [1]}");
        send("orders/create", "{\"id\": 1, \"name\": \"#1\", \"total_price\": \"1e999999999\", \"line_items\": 7}");
        send("orders/create", "{\"id\": 2, \"name\": \"#2\\u0000\", \"total_price\": true, \"created_at\": \"soon\"}");
        send("products/update", "{}");
        read(store);

        assertThat(deliveries())
                .containsExactly(
                        "orders/create failed no-number",
                        "orders/create failed no-number",
                        "orders/create done",
                        "orders/create done",
                        "products/update nothing topic");
    }

    @Test
    void whoever_wants_to_be_erased_is() {
        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        read(store);
        send("customers/redact", """
                {"shop_id": 954889, "shop_domain": "shop.example", "orders_to_redact": [],
                 "customer": {"id": 706405506930370084, "email": "ada@example.com", "phone": "+49301112220"}}""");
        read(store);

        assertThat(customers()).isEmpty();
        assertThat(orders()).containsExactly("shopify #1001 2500 0 placed 2 nobody");
        assertThat(deliveries()).containsExactly("orders/create done erased", "customers/redact done erased");
        assertThat(db.sql("select count(*) from connectors.delivery where body is not null or said is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from connectors.memory where value like '%70640550693%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_asks_what_is_known_is_put_before_the_owner() {
        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        read(store);
        send("customers/data_request", """
                {"shop_domain": "shop.example", "orders_requested": [820982911946154500],
                 "customer": {"id": 706405506930370084, "email": "ada@example.com"}, "data_request": {"id": 9}}""");
        read(store);

        long ada = db.sql("select id from customers.customer").query(Long.class).single();
        assertThat(page()).contains("/customers/" + ada + "/personal-data");
        assertThat(everything.about(ada).orElseThrow().kept().toString())
                .contains("connectors.delivery", "820982911946154500");
        long wish = db.sql("select max(id) from connectors.delivery")
                .query(Long.class)
                .single();
        assertThat(pages.post()
                        .uri(ConnectionPages.path(store.id()) + "/deliveries/" + wish + "/answered")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(page()).contains("Answered by you").doesNotContain("/personal-data");
    }

    @Test
    void the_page_shows_three_steps_never_the_secret_and_a_light_that_turns_green() {
        var path = ConnectionPages.path(store.id());
        assertThat(page())
                .contains("http://", connections.path(store), "3. Tell us the secret", "Nothing yet", path + "/light")
                .doesNotContain(SECRET);

        send("orders/create", order("2026-10-01T12:00:00+02:00", ""));
        assertThat(pages.get().uri(path + "/light").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Connected")
                .doesNotContain("hx-get");
        read(store);
        assertThat(page()).contains("orders/create", "2 events");
        assertThat(db.sql("select encode(secret_sealed, 'escape') from connectors.connection")
                        .query(String.class)
                        .single())
                .doesNotContain(SECRET);
    }

    @Test
    void a_manager_connects_tells_the_secret_and_takes_it_away() {
        assertThat(pages.post()
                        .uri("/settings/connections/new/shopify")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
        var second = connections.all().getLast();
        assertThat(second.source()).isEqualTo("shopify 2");
        var path = ConnectionPages.path(second.id());
        assertThat(pages.post()
                        .uri(path + "/secret")
                        .param("secret", " ")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri(path + "/secret")
                        .param("secret", " new ")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
        assertThat(connections.setup(second).secret()).isEqualTo("new");
        assertThat(pages.get().uri("/settings/connections").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Shopify 2");
        assertThat(pages.post().uri(path + "/remove").with(asManager()).with(csrf()))
                .hasStatus(303);
        assertThat(connections.find(second.id())).isEmpty();
    }

    private String page() {
        return body(ConnectionPages.path(store.id()));
    }

    private static String customer(String updatedAt, String firstName) {
        return CUSTOMER.formatted(updatedAt, firstName);
    }

    private static String order(String updatedAt, String refunds) {
        return ORDER.formatted(updatedAt, "null", customer("2026-10-01T12:00:00Z", "Ada"), refunds);
    }

    private int send(String topic, String body) {
        return post(store, signed(topic, body), body);
    }

    private static Map<String, String> signedWith(Map<String, String> headers, String body) {
        return with(headers, "X-Shopify-Hmac-SHA256", base64(SECRET, body));
    }

    private Map<String, String> signed(String topic, String body) {
        return signedWith(headers(topic), body);
    }

    private Map<String, String> headers(String topic) {
        var headers = new HashMap<String, String>();
        headers.put("X-Shopify-Topic", topic);
        headers.put("X-Shopify-Webhook-Id", "delivery-" + sent++);
        headers.put("X-Shopify-Shop-Domain", "shop.example");
        return headers;
    }
}
