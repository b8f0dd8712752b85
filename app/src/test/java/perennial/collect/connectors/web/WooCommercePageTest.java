package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.collect.connectors.Connection;

/// What a WooCommerce shop sends, in the shape its documentation describes.
class WooCommercePageTest extends ConnectorPageTest {

    private static final String ORDER = """
            {"id": 727, "parent_id": 0, "number": "727", "created_via": "checkout", "status": "%s", "currency": "EUR",
             "date_created_gmt": "2026-10-01T10:00:00", "date_modified_gmt": "%s", "total": "29.35",
             "customer_id": %s,
             "billing": {"first_name": "Ada", "last_name": "Lovelace", "company": "", "address_1": "Lange Stra\\u00dfe 1",
               "address_2": "", "city": "Berlin", "state": "", "postcode": "10243", "country": "DE",
               "email": "ada@example.com", "phone": "030 1112220"},
             "line_items": [{"id": 315, "name": "Woo Album #1", "product_id": 93, "quantity": 2, "sku": "A1",
               "subtotal": "20.00", "total": "19.35", "price": 9.675}],
             "refunds": [%s]}""";

    private Connection shop;
    private int sent;

    @BeforeEach
    void a_shop_is_connected() {
        shop = connected("woocommerce");
    }

    @Test
    void an_order_with_its_refund_counts_once_however_it_is_told() {
        send("order.updated", order("processing", "2026-10-02T10:00:00", "26", "{\"id\": 9, \"total\": \"-4.35\"}"));
        send("order.created", order("processing", "2026-10-01T10:00:00", "26", ""));
        send("order.updated", order("processing", "2026-10-02T10:00:00", "26", "{\"id\": 9, \"total\": \"-4.35\"}"));
        read(shop);

        assertThat(orders()).containsExactly("woocommerce 727 2935 435 placed 1 ada@example.com");
        assertThat(customers()).containsExactly("Ada Lovelace email:ada@example.com woocommerce:26");
        assertThat(events()).containsOnlyOnce("Order Completed", "Order Refunded");
    }

    @Test
    void a_refund_taken_back_is_no_more() {
        send("order.updated", order("processing", "2026-10-02T10:00:00", "26", "{\"id\": 9, \"total\": \"-4.35\"}"));
        send("order.updated", order("processing", "2026-10-03T10:00:00", "26", ""));
        read(shop);

        assertThat(orders()).containsExactly("woocommerce 727 2935 0 placed 1 ada@example.com");
    }

    @Test
    void who_stands_before_the_payment_has_not_ordered_yet() {
        send("order.created", order("pending", "2026-10-01T10:00:00", "0", ""));
        read(shop);
        assertThat(orders()).isEmpty();
        assertThat(events()).containsExactly("Checkout Started");

        send("order.updated", order("completed", "2026-10-01T10:05:00", "0", ""));
        read(shop);
        assertThat(orders()).containsExactly("woocommerce 727 2935 0 placed 1 ada@example.com");
        assertThat(events()).contains("Order Completed");
        assertThat(customers()).containsExactly("Ada Lovelace email:ada@example.com");
    }

    @Test
    void a_failed_or_deleted_order_does_not_count() {
        send("order.created", order("processing", "2026-10-01T10:00:00", "26", ""));
        send("order.updated", order("cancelled", "2026-10-02T10:00:00", "26", ""));
        read(shop);
        assertThat(orders()).containsExactly("woocommerce 727 2935 0 cancelled 1 ada@example.com");

        send("order.restored", order("processing", "2026-10-03T10:00:00", "26", ""));
        read(shop);
        assertThat(orders()).containsExactly("woocommerce 727 2935 0 placed 1 ada@example.com");

        send("order.deleted", "{\"id\": 727}");
        send("order.deleted", "{\"id\": 728}");
        read(shop);
        assertThat(orders()).containsExactly("woocommerce 727 2935 0 cancelled 1 ada@example.com");
        assertThat(deliveries()).last().isEqualTo("order.deleted nothing unknown-order");
    }

    @Test
    void the_ping_of_a_new_webhook_is_answered_and_turns_the_light_yellow() {
        var path = connections.path(shop);
        assertThat(post(path, Map.of(), "webhook_id=12".getBytes(UTF_8))).isEqualTo(200);
        assertThat(post(path, Map.of(), "webhook_id=12&x".getBytes(UTF_8))).isEqualTo(401);

        assertThat(deliveries()).isEmpty();
        assertThat(connections.find(shop.id()).orElseThrow().reachedAt()).isNotNull();
    }

    @Test
    void what_is_not_signed_leaves_nothing() {
        var body = order("processing", "2026-10-01T10:00:00", "26", "");
        assertThat(post(shop, headers("order.created"), body)).isEqualTo(401);
        assertThat(post(shop, with(headers("order.created"), "X-WC-Webhook-Signature", base64("other", body)), body))
                .isEqualTo(401);
        read(shop);

        assertThat(deliveries()).isEmpty();
        assertThat(events()).isEmpty();
    }

    private static String order(String status, String modified, String customer, String refunds) {
        return ORDER.formatted(status, modified, customer, refunds);
    }

    private void send(String topic, String body) {
        var headers = with(headers(topic), "X-WC-Webhook-Signature", base64(SECRET, body));
        assertThat(post(shop, headers, body)).isEqualTo(200);
    }

    private Map<String, String> headers(String topic) {
        var headers = new HashMap<String, String>();
        headers.put("X-WC-Webhook-Topic", topic);
        headers.put("X-WC-Webhook-Delivery-ID", "d" + sent++);
        return headers;
    }
}
