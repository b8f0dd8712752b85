package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Signatures;

/// What a Stripe account sends, in the shape its documentation describes.
class StripePageTest extends ConnectorPageTest {

    private static final long OCTOBER = Instant.parse("2026-10-01T10:00:00Z").getEpochSecond();

    private static final String CHARGE = """
            {"id": "ch_3MmlLr", "object": "charge", "amount": 1099, "amount_captured": 1099, "amount_refunded": %d,
             "captured": %s, "paid": true, "status": "succeeded", "currency": "%s", "created": %d,
             "customer": "cus_NffrFe", "receipt_email": null, "refunded": false,
             "billing_details": {"name": "Ada Lovelace", "email": "ada@example.com", "phone": null,
               "address": {"city": "Berlin", "country": "DE", "line1": "Lange Straße 1", "line2": null,
                 "postal_code": "10243", "state": null}}}""";

    private Connection account;

    @BeforeEach
    void an_account_is_connected() {
        account = connected("stripe");
    }

    @Test
    void a_payment_and_its_refund_in_any_order_count_once() {
        var refund = """
                {"id": "re_1", "object": "refund", "charge": "ch_3MmlLr", "amount": 500, "currency": "eur",
                 "status": "succeeded", "created": %d}""".formatted(OCTOBER + 100);
        send("evt_1", "refund.created", 100, refund);
        send("evt_2", "charge.refunded", 101, charge(500, "true", "eur"));
        send("evt_3", "charge.succeeded", 1, charge(0, "true", "eur"));
        send("evt_2", "charge.refunded", 101, charge(500, "true", "eur"));
        read(account);

        assertThat(orders()).containsExactly("stripe ch_3MmlLr 1099 500 placed 0 ada@example.com");
        assertThat(customers()).containsExactly("Ada Lovelace email:ada@example.com stripe:cus_NffrFe");
        assertThat(deliveries()).hasSize(3);
    }

    @Test
    void a_refund_told_alone_is_taken_off_and_one_that_fails_is_not() {
        var refund = """
                {"id": "re_1", "charge": "ch_3MmlLr", "amount": 500, "currency": "eur", "status": "%s",
                 "created": %d}""";
        send("evt_1", "charge.succeeded", 1, charge(0, "true", "eur"));
        send("evt_2", "refund.created", 100, refund.formatted("pending", OCTOBER + 100));
        read(account);
        assertThat(orders()).containsExactly("stripe ch_3MmlLr 1099 500 placed 0 ada@example.com");

        send("evt_3", "refund.failed", 200, refund.formatted("failed", OCTOBER + 100));
        read(account);
        assertThat(orders()).containsExactly("stripe ch_3MmlLr 1099 0 placed 0 ada@example.com");
    }

    @Test
    void money_without_cents_is_counted_as_such_and_what_was_not_taken_is_no_order() {
        send("evt_1", "charge.succeeded", 1, charge(0, "false", "eur"));
        read(account);
        assertThat(orders()).isEmpty();

        send("evt_2", "charge.succeeded", 2, charge(0, "true", "jpy"));
        read(account);
        assertThat(orders()).containsExactly("stripe ch_3MmlLr 1099 0 placed 0 ada@example.com");
        assertThat(db.sql("select currency from orders.orders")
                        .query(String.class)
                        .single())
                .isEqualTo("JPY");
    }

    @Test
    void subscriptions_invoices_and_checkouts_stand_on_the_timeline_and_count_nothing_twice() {
        send("evt_0", "checkout.session.completed", 0, """
                {"id": "cs_1", "customer": "cus_NffrFe", "mode": "subscription", "amount_total": 1099,
                 "currency": "eur", "customer_details": {"email": "ada@example.com", "name": "Ada Lovelace",
                 "phone": null, "address": {"country": "DE"}}}""");
        send("evt_1", "customer.subscription.created", 1, """
                {"id": "sub_1", "customer": "cus_NffrFe", "status": "active", "items": {"data": [
                  {"price": {"id": "price_1", "nickname": "Bread box", "unit_amount": 1099, "currency": "eur",
                   "recurring": {"interval": "month"}}}]}}""");
        send("evt_2", "charge.succeeded", 2, charge(0, "true", "eur"));
        send("evt_3", "invoice.paid", 3, invoice("in_1", "false"));
        send("evt_4", "customer.subscription.deleted", 900, """
                {"id": "sub_1", "customer": "cus_NffrFe", "status": "canceled", "items": {"data": []}}""");
        read(account);

        assertThat(orders()).containsExactly("stripe ch_3MmlLr 1099 0 placed 0 ada@example.com");
        assertThat(events())
                .contains("Checkout Completed", "Subscription Started", "Invoice Paid", "Subscription Cancelled");

        send("evt_5", "invoice.paid", 1000, invoice("in_2", "true"));
        read(account);
        assertThat(orders()).hasSize(2).contains("stripe in_2 1099 0 placed 0 ada@example.com");
    }

    @Test
    void only_what_was_signed_just_now_is_let_in() {
        var body = event("evt_1", "charge.succeeded", 1, charge(0, "true", "eur"));
        var now = clock.instant();
        assertThat(post(account, signed(SECRET, now.minus(Duration.ofMinutes(6)), body), body))
                .isEqualTo(401);
        assertThat(post(account, signed(SECRET, now.plus(Duration.ofMinutes(6)), body), body))
                .isEqualTo(401);
        assertThat(post(account, signed("other", now, body), body)).isEqualTo(401);
        assertThat(post(account, signed(SECRET, now, body + " "), body)).isEqualTo(401);
        assertThat(post(account, Map.of(), body)).isEqualTo(401);
        assertThat(post(account, Map.of("Stripe-Signature", "t=,v1=,=,v1"), body))
                .isEqualTo(401);
        assertThat(deliveries()).isEmpty();

        var both = signed("other", now, body).get("Stripe-Signature") + ","
                + String.valueOf(signed(SECRET, now, body).get("Stripe-Signature"))
                        .replaceFirst("^t=\\d+,", "");
        assertThat(post(account, Map.of("Stripe-Signature", both), body)).isEqualTo(200);
    }

    @Test
    void what_is_sent_to_try_things_out_counts_nothing() {
        var body = event("evt_1", "charge.succeeded", 1, charge(0, "true", "eur"))
                .replace("\"livemode\": true", "\"livemode\": false");
        assertThat(post(account, signed(SECRET, clock.instant(), body), body)).isEqualTo(200);
        read(account);

        assertThat(deliveries()).containsExactly("charge.succeeded nothing test");
        assertThat(orders()).isEmpty();
    }

    private static String charge(long refunded, String captured, String currency) {
        return CHARGE.formatted(refunded, captured, currency, OCTOBER);
    }

    private static String invoice(String id, String pastStripe) {
        return """
                {"id": "%s", "number": "A-1", "customer": "cus_NffrFe", "customer_email": "ada@example.com",
                 "customer_name": "Ada Lovelace", "amount_paid": 1099, "total": 1099, "currency": "eur",
                 "billing_reason": "subscription_cycle", "created": %d, "paid_out_of_band": %s}""".formatted(id, OCTOBER, pastStripe);
    }

    private static String event(String id, String type, long after, String object) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "created": %d, "livemode": true,
                 "data": {"object": %s}}""".formatted(id, type, OCTOBER + after, object);
    }

    private void send(String id, String type, long after, String object) {
        var body = event(id, type, after, object);
        assertThat(post(account, signed(SECRET, clock.instant(), body), body)).isEqualTo(200);
    }

    private static Map<String, String> signed(String secret, Instant at, String body) {
        var time = at.getEpochSecond();
        var signature = HexFormat.of().formatHex(Signatures.hmac(secret, (time + "." + body).getBytes(UTF_8)));
        return Map.of("Stripe-Signature", "t=" + time + ",v1=" + signature);
    }
}
