package perennial.act.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.act.webhooks.sending.CustomerNews;
import perennial.act.webhooks.sending.Sending;
import perennial.collect.customers.Merges;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.outbound.OwnNetwork;
import perennial.ground.privacy.Erasure;
import perennial.testing.PageTest;

/// From what happens here to what another program hears.
class WebhookPageTest extends PageTest {

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private Sending sending;

    @Autowired
    private CustomerNews news;

    @Autowired
    private Merges merges;

    @Autowired
    private OwnNetwork ownNetwork;

    @Autowired
    private EventLog log;

    @Autowired
    private Sources sources;

    @Autowired
    private Erasure erasure;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    private Listening program;

    @BeforeEach
    void a_program_listens() throws Exception {
        program = new Listening();
        ownNetwork.allow(true);
        db.sql("insert into timeline.forgetting default values").update(); // the log remembers the last test's people
    }

    @AfterEach
    void it_goes() {
        program.close();
    }

    @Test
    void an_order_is_told_once_signed_and_names_the_customer_by_number_only() throws Exception {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        order("Order Completed", "1001", clock.instant());
        order("Order Refunded", "1001", clock.instant());
        order("Order Completed", "999", clock.instant().minus(Duration.ofDays(40)));
        read();
        read();
        sending.send(made.id());

        assertThat(program.heard()).hasSize(1);
        var heard = program.heard().getFirst();
        long ada = db.sql("select id from customers.customer").query(Long.class).single();
        assertThat(heard.body())
                .contains(
                        "\"type\":\"order.placed\"",
                        "\"number\":\"1001\"",
                        "\"total\":\"25.00\"",
                        "{\"id\":" + ada + "}")
                .doesNotContain("ada");
        assertThat(heard.id()).matches("msg_[0-9a-f]{32}");
        var secret = Base64.getDecoder().decode(made.secret().substring("whsec_".length()));
        assertThat(heard.signature())
                .isEqualTo(StandardSignature.of(List.of(secret), heard.id(), heard.timestamp(), heard.body()));
    }

    @Test
    void while_the_secret_is_changed_both_sign_and_a_day_later_only_the_new_one() {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        var page = post("/settings/webhooks/" + made.id() + "/rotate");
        assertThat(page).contains("whsec_").doesNotContain(made.secret());
        var endpoint = endpoints.find(made.id()).orElseThrow();
        assertThat(endpoints.secrets(endpoint)).hasSize(2);

        clock.advance(Duration.ofHours(25));
        assertThat(endpoints.secrets(endpoint)).hasSize(1);
        assertThat(get("/settings/webhooks/" + made.id())).doesNotContain("whsec_", "signs, too");
    }

    @Test
    void what_does_not_get_through_is_tried_again_later_and_later_and_can_be_sent_by_hand() {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        program.answerWith(500);
        post("/settings/webhooks/" + made.id() + "/test");
        sending.send(made.id());
        sending.send(made.id());
        assertThat(program.heard()).as("not again at once").hasSize(1);
        assertThat(get("/settings/webhooks/" + made.id())).contains("Attempt 1: 500", "Does not get through");

        clock.advance(Duration.ofSeconds(61));
        sending.send(made.id());
        clock.advance(Duration.ofSeconds(61));
        sending.send(made.id());
        assertThat(program.heard()).as("the second wait is longer").hasSize(2);

        program.answerWith(204);
        long delivery =
                db.sql("select id from webhooks.delivery").query(Long.class).single();
        post("/settings/webhooks/" + made.id() + "/deliveries/" + delivery + "/again");
        sending.send(made.id());
        assertThat(program.heard()).hasSize(3);
        assertThat(program.heard().stream().map(Listening.Heard::id).distinct()).hasSize(1);
        assertThat(get("/settings/webhooks/" + made.id()))
                .contains("Delivered (204)")
                .doesNotContain("Does not get");
    }

    @Test
    void through_which_nothing_gets_for_days_is_switched_off_and_said_so() {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        program.answerWith(503);
        post("/settings/webhooks/" + made.id() + "/test");
        sending.send(made.id());
        clock.advance(Sending.TOO_LONG.plusMinutes(1));
        sending.send(made.id());
        clock.advance(Duration.ofDays(2));
        sending.send(made.id());

        assertThat(program.heard()).hasSize(2);
        assertThat(get("/settings/webhooks/" + made.id())).contains("Switched off", "Nothing has got through for days");
        post("/settings/webhooks/" + made.id() + "/turn");
        program.answerWith(200);
        sending.send(made.id());
        assertThat(program.heard()).hasSize(3);
    }

    @Test
    void who_says_that_it_is_gone_is_asked_no_more() {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        program.answerWith(410);
        post("/settings/webhooks/" + made.id() + "/test");
        sending.send(made.id());

        assertThat(endpoints.find(made.id()).orElseThrow().state()).isEqualTo(Endpoint.State.BROKEN);
    }

    @Test
    void our_own_network_is_not_called_unless_the_owner_allows_it() {
        var made = endpoints.add(program.address(), List.of("order.placed"));
        assertThat(pages.post()
                        .uri("/settings/webhooks/own-network")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/settings/webhooks/own-network")
                        .with(asOwner())
                        .with(csrf()))
                .hasStatus(303);
        post("/settings/webhooks/" + made.id() + "/test");
        sending.send(made.id());

        assertThat(program.heard()).isEmpty();
        assertThat(get("/settings/webhooks/" + made.id())).contains("has to begin with https://");
    }

    @Test
    void customers_who_are_new_changed_or_gone_are_told_of_and_those_who_were_there_are_not() {
        customer("Grace");
        var made =
                endpoints.add(program.address(), List.of("customer.created", "customer.updated", "customer.deleted"));
        news.look();
        news.look();
        long ada = customer("Ada");
        news.look();
        sending.send(made.id());
        db.sql("update customers.customer set name = 'Augusta', version = version + 1 where id = :id")
                .param("id", ada)
                .update();
        news.look();
        news.look();
        sending.send(made.id());
        erasure.run(ada, null);
        news.look();
        sending.send(made.id());

        assertThat(types()).containsExactly("customer.created", "customer.updated", "customer.deleted");
        assertThat(program.heard()).allMatch(heard -> heard.body().contains("{\"id\":" + ada + "}"));
        assertThat(db.sql("select count(*) from webhooks.message where customer_id is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void of_two_who_are_one_the_old_number_is_told() {
        long ada = customer("Ada");
        long augusta = customer("Augusta");
        var made = endpoints.add(program.address(), List.of("customer.merged", "customer.deleted"));
        news.look();
        merges.merge(augusta, List.of(ada), Set.of(), "hand", "olga");
        news.look();
        sending.send(made.id());

        assertThat(types()).containsExactly("customer.merged");
        assertThat(program.heard().getFirst().body())
                .contains("\"merged\":{\"id\":" + ada + "}", "\"customer\":{\"id\":" + augusta + "}");
    }

    @Test
    void a_customer_who_moves_to_another_stage_is_told_of() {
        var made = endpoints.add(program.address(), List.of("stage.changed"));
        long ada = customer("Ada");
        news.look();
        db.sql("""
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                values (:id, 'active', 'at-risk', 'r', '{}', '2026-11-01')
                """).param("id", ada).update();
        news.look();
        news.look();
        sending.send(made.id());

        assertThat(program.heard()).hasSize(1);
        assertThat(program.heard().getFirst().body())
                .contains("\"from\":\"active\"", "\"to\":\"at-risk\"", "{\"id\":" + ada + "}");
    }

    @Test
    void an_address_is_checked_and_the_secret_shown_once() {
        ownNetwork.allow(false);
        assertThat(add("http://shop.example/", "order.placed")).contains("has to begin with https://");
        assertThat(add("nonsense", "order.placed")).contains("no address that can be called");
        assertThat(add("https://shop.example/hook", "nonsense")).contains("Tick at least one.");
        assertThat(endpoints.all()).isEmpty();

        assertThat(add("https://shop.example/hook?<b>", "order.placed")).contains("no address that can be called");
        assertThat(add("https://shop.example/hook", "order.placed")).contains("whsec_");
        var page = get("/settings/webhooks");
        assertThat(page).contains("https://shop.example/hook", "Order placed").doesNotContain("whsec_");
    }

    private String add(String address, String event) {
        return text(pages.post()
                .uri("/settings/webhooks")
                .param("address", address)
                .param("events", event)
                .with(asManager())
                .with(csrf())
                .exchange()
                .getResponse());
    }

    private List<String> types() {
        return program.heard().stream()
                .map(heard -> heard.body().replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1"))
                .toList();
    }

    private long customer(String name) {
        return db.sql("insert into customers.customer (name) values (:name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void order(String name, String number, Instant at) throws ExecutionException, InterruptedException {
        int shop = sources.id("shop");
        var arrival = new Arrival(
                shop,
                UUID.randomUUID(),
                "track",
                name,
                at,
                at.isBefore(clock.instant().minus(Duration.ofDays(1))),
                List.of(
                        new SubjectKey(SubjectKey.Kind.USER, shop, "u1"),
                        new SubjectKey(SubjectKey.Kind.EMAIL, SubjectKey.EVERYWHERE, "ada@example.com")),
                "{\"order_id\": \"" + number + "\", \"total\": \"25.00\", \"currency\": \"EUR\"}",
                null);
        log.append(new Delivery(clock.instant(), List.of(arrival), List.of())).get();
    }

    private void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    private String get(String path) {
        return text(pages.get().uri(path).with(asManager()).exchange().getResponse());
    }

    private String post(String path) {
        return text(
                pages.post().uri(path).with(asManager()).with(csrf()).exchange().getResponse());
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
