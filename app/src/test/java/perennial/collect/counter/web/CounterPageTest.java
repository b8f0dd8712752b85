package perennial.collect.counter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.customers.Merges;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.privacy.Erasure;
import perennial.testing.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is recorded at the counter is in the books once, with the right person.
class CounterPageTest extends PageTest {

    private static final String NEWCOMER = """
            {"id": "%s", "at": "2026-11-22T10:00:00Z", "kind": "newcomer", "name": "Ada Lovelace",
             "email": "Ada@Example.com", "phone": "01 679 2333", "channels": ["email", "sms", "owl"],
             "sentence": "May send me news."}""";

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore store;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Merges merges;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void somebody_new_is_a_customer_with_proof_of_what_they_agreed_to() {
        assertThat(record(NEWCOMER.formatted(id(1))).get(0).get("refused").isNull())
                .isTrue();
        read();

        assertThat(texts("select name from customers.customer")).containsExactly("Ada Lovelace");
        assertThat(texts("select number from customers.phone_number")).containsExactly("+35316792333");
        assertThat(texts("select channel || ' ' || granted || ' ' || (proof ->> 'how') || ': ' || (proof ->> 'text') "
                        + "from customers.consent order by 1"))
                .containsExactly("email true in-person: May send me news.", "sms true in-person: May send me news.");
        assertThat(pages.get().uri("/counter/find?q=lovel").with(asStaff()))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Lovelace", "ada@example.com");
    }

    @Test
    void whoever_is_known_already_is_nobody_new() {
        record(NEWCOMER.formatted(id(1)));
        record(NEWCOMER.formatted(id(2)));
        read();

        assertThat(texts("select count(*) from customers.customer")).containsExactly("1");
    }

    @Test
    void a_purchase_sent_twice_on_a_bad_line_counts_once() {
        record(NEWCOMER.formatted(id(1)));
        read();
        var customer = texts("select id from customers.customer").getFirst();
        var purchase = """
                {"id": "%s", "at": "2026-11-22T10:00:00Z", "kind": "purchase", "customer": %s, "amount": "12.50"}""".formatted(id(2), customer);
        record(purchase);
        read();
        record(purchase);
        read();

        assertThat(
                        texts(
                                "select customer_id || ' ' || gross_minor || ' ' || state || ' ' || currency from orders.orders"))
                .containsExactly(customer + " 1250 placed EUR");
        assertThat(texts("select count(*) from customers.identity")).containsExactly("2");
    }

    @Test
    void what_was_bought_by_somebody_just_added_is_theirs() {
        record(NEWCOMER.formatted(id(1)) + """
                , {"id": "%s", "kind": "purchase", "newcomer": "%s", "amount": "3"},
                  {"id": "%s", "kind": "visit", "newcomer": "%s"}""".formatted(id(2), id(1), id(3), id(1)));
        read();

        assertThat(texts("select c.name || ' ' || o.gross_minor from orders.orders o "
                        + "join customers.customer c on c.id = o.customer_id"))
                .containsExactly("Ada Lovelace 300");
        assertThat(texts("select name from timeline.event_v1 where customer_id is not null order by id"))
                .contains("Order Completed", "Visit Recorded");
    }

    @Test
    void a_card_with_an_old_number_is_the_card_of_who_its_owner_turned_out_to_be() {
        record(NEWCOMER.formatted(id(1)));
        read();
        var ada = Long.parseLong(texts("select id from customers.customer where name = 'Ada Lovelace'")
                .getFirst());
        var other = db.sql("insert into customers.customer (name) values ('Ada L.') returning id")
                .query(Long.class)
                .single();
        merges.merge(ada, List.of(other), Set.of(), "hand", "Max");

        record("""
                {"id": "%s", "kind": "purchase", "customer": %d, "amount": "4"}""".formatted(id(3), other));
        read();

        assertThat(texts("select customer_id || ' ' || gross_minor from orders.orders"))
                .containsExactly(ada + " 400");
        assertThat(texts("select count(*) from timeline.event_v1 where name = 'Order Completed' and customer_id = "
                        + ada))
                .containsExactly("1");
    }

    @Test
    void a_mistake_is_taken_back_with_the_permit_only() {
        record(NEWCOMER.formatted(id(1)));
        var permit = record(purchase(id(2))).get(0).get("permit");
        assertThat(record(undo(id(3), id(2), "{\"until\": \"2099-01-01T00:00:00Z\", \"proof\": \"00\"}"))
                        .get(0)
                        .get("refused")
                        .asString())
                .startsWith("It is too late");
        read();
        assertThat(texts("select state from orders.orders")).containsExactly("placed");

        assertThat(record(undo(id(3), id(2), permit.toString()))
                        .get(0)
                        .get("refused")
                        .isNull())
                .isTrue();
        read();
        assertThat(texts("select state from orders.orders")).containsExactly("cancelled");
    }

    @Test
    void it_is_too_late_after_some_minutes() {
        record(NEWCOMER.formatted(id(1)));
        var permit = record(purchase(id(2))).get(0).get("permit");
        clock.advance(Duration.ofMinutes(11));

        assertThat(record(undo(id(3), id(2), permit.toString()))
                        .get(0)
                        .get("refused")
                        .asString())
                .startsWith("It is too late");
    }

    @Test
    void what_can_not_be_is_refused_in_words_and_the_rest_is_recorded() {
        var results =
                record(NEWCOMER.formatted(id(1)) + """
                , {"id": "%s", "kind": "purchase", "newcomer": "%s", "amount": "-3"},
                  {"id": "%s", "kind": "purchase", "newcomer": "%s", "amount": "1.234"},
                  {"id": "%s", "kind": "visit", "customer": 999999},
                  {"id": "%s", "kind": "newcomer", "name": "Bob"},
                  {"id": "%s", "kind": "newcomer", "email": "no address"},
                  {"kind": "visit"}""".formatted(id(2), id(1), id(3), id(1), id(4), id(5), id(6)));
        read();

        assertThat(results.findValues("refused").stream().map(JsonNode::asString))
                .containsExactly(
                        "",
                        "That is no amount of money.",
                        "That is no amount of money.",
                        "That customer is not there any more.",
                        "Ask for a phone number or an e-mail address, so that they are found again.",
                        "That is no e-mail address.",
                        "This could not be read.");
        assertThat(texts("select count(*) from customers.customer")).containsExactly("1");
        assertThat(texts("select count(*) from orders.orders")).containsExactly("0");
    }

    @Test
    void the_code_on_a_card_finds_its_customer_and_nobody_makes_one_by_themselves() {
        record(NEWCOMER.formatted(id(1)));
        read();
        var customer = texts("select id from customers.customer").getFirst();
        var card = pages.get().uri("/counter/card/" + customer).with(asStaff()).exchange();
        assertThat(card).hasStatusOk();
        var code = Pattern.compile(">(C[0-9A-V]+-[0-9A-V]{12})<")
                .matcher(new String(card.getResponse().getContentAsByteArray(), UTF_8))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(pages.get()
                        .uri("/counter/find?q=" + code.toLowerCase(Locale.ROOT))
                        .with(asStaff()))
                .bodyText()
                .contains("Ada Lovelace");
        var forged = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
        assertThat(pages.get().uri("/counter/find?q=" + forged).with(asStaff()))
                .bodyText()
                .isEqualTo("[]");
        assertThat(pages.get().uri("/counter/card/999999").with(asStaff())).hasStatus(404);
    }

    @Test
    void who_is_erased_leaves_nothing_at_the_counter_but_the_sale() {
        record(NEWCOMER.formatted(id(1)));
        read();
        var customer = texts("select id from customers.customer").getFirst();
        record("{\"id\": \"%s\", \"kind\": \"purchase\", \"customer\": %s, \"amount\": \"5\"}"
                .formatted(id(2), customer));
        read();
        erasure.run(Long.parseLong(customer), null);

        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
        assertThat(texts("select count(*) from timeline.subject")).containsExactly("0");
        assertThat(texts("select gross_minor from orders.orders where customer_id is null"))
                .containsExactly("500");

        record("{\"id\": \"%s\", \"kind\": \"visit\", \"customer\": %s}".formatted(id(3), customer));
        record("{\"id\": \"%s\", \"kind\": \"newcomer\", \"email\": \"bob@example.com\"}".formatted(id(4)));
        read();
        assertThat(texts("select address from customers.email_address")).containsExactly("bob@example.com");
    }

    @Test
    void who_only_looks_does_not_stand_at_the_counter() {
        assertThat(pages.get().uri("/counter").with(asReader())).hasStatus(403);
        assertThat(pages.get().uri("/counter/find?q=ada")).hasStatus(303);
        assertThat(pages.get().uri("/counter").with(asStaff()))
                .hasStatusOk()
                .bodyText()
                .contains("Who is it?", "Olga's Bakery may send me news");
    }

    private static String id(int number) {
        return new UUID(7, number).toString();
    }

    private static String purchase(String id) {
        return "{\"id\": \"%s\", \"kind\": \"purchase\", \"newcomer\": \"%s\", \"amount\": \"5\"}".formatted(id, id(1));
    }

    private static String undo(String id, String mistake, String permit) {
        return "{\"id\": \"%s\", \"kind\": \"undo-purchase\", \"newcomer\": \"%s\", \"of\": \"%s\", \"permit\": %s}"
                .formatted(id, id(1), mistake, permit);
    }

    private JsonNode record(String entries) {
        var answer = pages.post()
                .uri("/counter/entries")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sentAt\": \"2026-11-22T10:05:00Z\", \"entries\": [" + entries + "]}")
                .with(asStaff())
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private void read() {
        new CaughtUp(readers, store, transactions, clock).now();
    }
}
