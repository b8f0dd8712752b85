package perennial.collect.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.collect.connectors.Connection;

/// What a Square till sends, in the shape its documentation describes.
class SquarePageTest extends ConnectorPageTest {

    private static final String PAYMENT = """
            {"payment": {"id": "%s", "created_at": "2026-10-01T10:00:00Z", "updated_at": "%s",
             "amount_money": {"amount": %d, "currency": "EUR"}, "tip_money": {"amount": 100, "currency": "EUR"},
             "total_money": {"amount": 9999, "currency": "EUR"}, "refunded_money": {"amount": %d, "currency": "EUR"},
             "status": "%s", "source_type": "CARD", "location_id": "L88", "order_id": "ORDER1",
             "customer_id": "CUST1"}}""";

    private static final String CUSTOMER = """
            {"customer": {"id": "CUST1", "created_at": "2026-09-01T10:00:00Z", "updated_at": "%s",
             "given_name": "%s", "family_name": "Lovelace", "email_address": "ada@example.com",
             "phone_number": "+49301112220", "birthday": "0000-12-10",
             "address": {"address_line_1": "Lange Straße 1", "locality": "Berlin", "postal_code": "10243",
               "country": "DE"}}}""";

    private static final String REFUND = """
            {"refund": {"id": "REF1", "status": "%s", "amount_money": {"amount": 300, "currency": "EUR"},
             "order_id": "ORDER-OF-THE-REFUND", "payment_id": "PAY1", "created_at": "2026-10-02T10:00:00Z",
             "updated_at": "%s"}}""";

    private Connection till;
    private int sent;

    @BeforeEach
    void a_till_is_connected() {
        till = connected("square");
    }

    @Test
    void a_bill_paid_in_two_is_one_order_of_the_customer() {
        send("customer.created", CUSTOMER.formatted("2026-09-01T10:00:00Z", "Ada"));
        send("payment.updated", PAYMENT.formatted("PAY1", "2026-10-01T10:00:05Z", 1500, 0, "COMPLETED"));
        send("payment.created", PAYMENT.formatted("PAY1", "2026-10-01T10:00:00Z", 1500, 0, "APPROVED"));
        send("payment.updated", PAYMENT.formatted("PAY2", "2026-10-01T10:01:00Z", 1000, 0, "COMPLETED"));
        send("order.updated", """
                {"order_updated": {"order_id": "ORDER1", "state": "COMPLETED", "version": 4}}""");
        read(till);

        assertThat(orders()).containsExactly("square ORDER1 2500 0 placed 0 ada@example.com");
        assertThat(customers()).hasSize(1).first().asString().contains("Ada Lovelace", "square:CUST1");
        assertThat(db.sql("select birth_month || '-' || birth_day from customers.customer")
                        .query(String.class)
                        .single())
                .isEqualTo("12-10");
    }

    @Test
    void a_refund_before_its_payment_waits_and_counts_once() {
        send("refund.created", REFUND.formatted("PENDING", "2026-10-02T10:00:00Z"));
        read(till);
        assertThat(deliveries()).containsExactly("refund.created early payment/PAY1");

        send("payment.updated", PAYMENT.formatted("PAY1", "2026-10-01T10:00:05Z", 1500, 0, "COMPLETED"));
        read(till);
        assertThat(orders()).containsExactly("square ORDER1 1500 300 placed 0 no-address");

        send("payment.updated", PAYMENT.formatted("PAY1", "2026-10-02T10:00:01Z", 1500, 300, "COMPLETED"));
        send("refund.updated", REFUND.formatted("COMPLETED", "2026-10-02T10:00:02Z"));
        read(till);
        assertThat(orders()).containsExactly("square ORDER1 1500 300 placed 0 no-address");
    }

    @Test
    void a_refund_that_was_rejected_takes_nothing_back() {
        send("payment.updated", PAYMENT.formatted("PAY1", "2026-10-01T10:00:05Z", 1500, 0, "COMPLETED"));
        send("refund.created", REFUND.formatted("PENDING", "2026-10-02T10:00:00Z"));
        send("refund.updated", REFUND.formatted("REJECTED", "2026-10-02T11:00:00Z"));
        read(till);

        assertThat(orders()).containsExactly("square ORDER1 1500 0 placed 0 no-address");
    }

    @Test
    void points_told_before_anybody_knows_whose_they_are_become_theirs() {
        send("loyalty.event.created", """
                {"loyalty_event": {"id": "E1", "type": "ACCUMULATE_POINTS", "created_at": "2026-10-01T10:00:00Z",
                 "accumulate_points": {"points": 12}, "loyalty_account_id": "LOY1", "location_id": "L88"}}""");
        send("loyalty.account.created", """
                {"loyalty_account": {"id": "LOY1", "mapping": {"phone_number": "+49301112220"}, "balance": 12,
                 "customer_id": "CUST1", "updated_at": "2026-10-01T10:00:01Z"}}""");
        send("customer.updated", CUSTOMER.formatted("2026-10-05T10:00:00Z", "Ada"));
        read(till);

        assertThat(customers()).hasSize(1);
        long ada = db.sql("select id from customers.customer").query(Long.class).single();
        assertThat(body("/customers/" + ada)).contains("Earned loyalty points", "points: 12");
    }

    @Test
    void the_address_is_signed_with_the_body() {
        var body = event("customer.created", CUSTOMER.formatted("2026-09-01T10:00:00Z", "Ada"));
        var path = connections.path(till);
        var name = "x-square-hmacsha256-signature";
        assertThat(post(till, Map.of(), body)).isEqualTo(401);
        assertThat(post(till, Map.of(name, base64(SECRET, body)), body)).isEqualTo(401);
        assertThat(post(till, Map.of(name, base64(SECRET, "https://else.example" + path + body)), body))
                .isEqualTo(401);
        assertThat(deliveries()).isEmpty();

        assertThat(post(till, Map.of(name, base64(SECRET, "https://shop.example" + path + body)), body))
                .isEqualTo(200);
    }

    private String event(String type, String object) {
        return """
                {"merchant_id": "M1", "type": "%s", "event_id": "event-%d", "created_at": "2026-10-01T10:00:00Z",
                 "data": {"type": "thing", "id": "x", "object": %s}}""".formatted(type, sent++, object);
    }

    private void send(String type, String object) {
        var body = event(type, object);
        var signature = base64(SECRET, "https://shop.example" + connections.path(till) + body);
        assertThat(post(till, Map.of("x-square-hmacsha256-signature", signature), body))
                .isEqualTo(200);
    }
}
