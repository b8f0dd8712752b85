package perennial.collect.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.privacy.Erasure;
import perennial.testing.PageTest;

/// Events come in; the right customers are there.
class PeopleReaderPageTest extends PageTest {

    @Autowired
    private EventLog log;

    @Autowired
    private Sources sources;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore store;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Erasure erasure;

    private int shop;

    @BeforeEach
    void a_shop_tells() {
        shop = sources.id("shop");
    }

    @Test
    void who_is_identified_becomes_a_customer_with_what_was_told() {
        identify("u1", "a1", """
                {"email": "Ada@Example.com", "firstName": "Ada", "lastName": "Lovelace", "phone": "+353 1 679 2333",
                 "birthday": "1985-12-10", "company": {"name": "Engines"}, "address": {"city": "Dublin", "country": "Ireland"},
                 "locale": "en-IE", "shoeSize": 39, "createdAt": "2020-02-03T00:00:00Z"}""");
        read();

        assertThat(text("select name || ' ' || birth_year || ' ' || (attributes ->> 'shoeSize') || ' ' || language "
                        + "|| ' ' || extract(year from since) from customers.customer where kind = 'person'"))
                .isEqualTo("Ada Lovelace 1985 39 en-IE 2020");
        assertThat(texts("select address from customers.email_address")).containsExactly("ada@example.com");
        assertThat(texts("select number from customers.phone_number")).containsExactly("+35316792333");
        assertThat(texts("select city || ' ' || country from customers.address"))
                .containsExactly("Dublin IE");
        assertThat(texts("select namespace from customers.identity order by 1"))
                .containsExactly("company", "email", "phone", "shop");
        assertThat(linked()).isEqualTo("anonymous:a1 email:ada@example.com phone:+35316792333 user:u1");
    }

    @Test
    void what_a_visitor_did_before_is_theirs_once_they_say_who_they_are() {
        track("a1", Kind.ANONYMOUS);
        read();
        assertThat(people()).isZero();

        identify("u1", "a1", "{\"email\": \"ada@example.com\"}");
        read();

        assertThat(people()).isOne();
        assertThat(text("select count(*) from timeline.event_v1 where customer_id is not null"))
                .isEqualTo("2");
    }

    @Test
    void one_address_is_one_customer_however_it_is_written_and_wherever_it_comes_from() {
        identify("u1", null, "{\"email\": \"ada@example.com\"}");
        identify("ADA@example.com", null, "{\"name\": \"Ada\"}");
        read();
        shop = sources.id("till");
        identify("77", null, "{\"email\": \"Ada@Example.COM\"}");
        read();

        assertThat(people()).isOne();
        assertThat(text("select name from customers.customer")).isEqualTo("Ada");
    }

    @Test
    void a_familys_computer_makes_nobody_one() {
        identify("u1", "a1", "{\"email\": \"ada@example.com\"}");
        identify("u2", "a1", "{\"email\": \"bob@example.com\"}");
        read();

        assertThat(people()).isEqualTo(2);
        assertThat(texts("select count(*) from timeline.event_v1 group by customer_id"))
                .containsExactly("1", "1");
    }

    @Test
    void a_familys_telephone_makes_nobody_one_and_is_a_hint() {
        identify("u1", null, "{\"email\": \"ada@example.com\", \"phone\": \"+353 1 679 2333\"}");
        identify("u2", null, "{\"email\": \"bob@example.com\", \"phone\": \"+353 1 679 2333\"}");
        read();
        identify("u3", null, "{\"phone\": \"+353 1 679 2333\"}");
        identify("u2", null, "{\"phone\": \"+353 1 679 2333\"}");
        read();

        assertThat(people()).isEqualTo(3);
        assertThat(texts("select number from customers.phone_number"))
                .as("all of them can be called")
                .hasSize(3);
        assertThat(texts("""
                select a.value || ' ' || s.why || ' ' || b.value
                  from customers.said_same s
                  join customers.identity a on a.customer_id = s.customer_id and a.namespace = 'shop'
                  join customers.identity b on b.customer_id = s.other_id and b.namespace = 'shop'
                 order by 1
                """)).containsExactly("u2 shared-phone u1", "u3 shared-phone u1");
        assertThat(texts("select i.value from timeline.subject s "
                        + "join customers.identity i on i.customer_id = s.customer_id and i.namespace = 'shop' "
                        + "where s.kind = 'phone'"))
                .containsExactly("u1");
    }

    @Test
    void somebody_of_whom_nothing_but_a_number_is_known_is_who_has_that_number() {
        var number = new SubjectKey(Kind.PHONE, SubjectKey.EVERYWHERE, "+35316792333");
        append("identify", List.of(number), "{\"name\": \"Ada\"}");
        read();
        identify("u1", null, "{\"email\": \"ada@example.com\", \"phone\": \"+353 1 679 2333\"}");
        read();
        append("identify", List.of(number), "{\"lastName\": \"Lovelace\"}");
        read();

        assertThat(people()).isOne();
        assertThat(text("select count(*) from customers.said_same")).isEqualTo("0");
        assertThat(linked()).isEqualTo("email:ada@example.com phone:+35316792333 user:u1");
    }

    @Test
    void aliases_in_a_circle_of_three_end_with_one_who_has_everything() {
        for (var user : List.of("u1", "u2", "u3")) {
            identify(user, null, "{\"email\": \"" + user + "@example.com\"}");
        }
        read();
        append("alias", List.of(user("u1"), user("u2")), "{}");
        append("alias", List.of(user("u2"), user("u3")), "{}");
        read();
        append("alias", List.of(user("u3"), user("u1")), "{}");
        append("alias", List.of(user("u2"), user("u1")), "{}");
        read();

        assertThat(people()).isOne();
        assertThat(texts("select address from customers.email_address order by 1"))
                .containsExactly("u1@example.com", "u2@example.com", "u3@example.com");
        assertThat(texts("select count(*) from timeline.event_v1 group by customer_id"))
                .containsExactly("7");
        assertThat(text("select count(*) from timeline.unread")).isEqualTo("0");
    }

    @Test
    void an_alias_makes_one_of_two_ids_also_where_both_are_customers_and_goes_in_no_circle() {
        append("alias", List.of(user("u1"), user("old"), key(Kind.ANONYMOUS, "old")), "{}");
        track("old", Kind.USER);
        track("u1", Kind.USER);
        read();
        assertThat(people()).isOne();

        track("u2", Kind.USER);
        read();
        append("alias", List.of(user("u1"), user("u2"), key(Kind.ANONYMOUS, "u2")), "{}");
        append("alias", List.of(user("u2"), user("u1"), key(Kind.ANONYMOUS, "u1")), "{}");
        append("alias", List.of(user("u1"), user("u1"), key(Kind.ANONYMOUS, "u1")), "{}");
        read();

        assertThat(people()).isOne();
        assertThat(texts("select distinct why from customers.merge")).containsExactly("alias");
        assertThat(linked()).isEqualTo("anonymous:old anonymous:u1 anonymous:u2 user:old user:u1 user:u2");
    }

    @Test
    void sixteen_racing_tellers_of_a_thousand_addresses_make_a_thousand_customers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(17)) {
            var tellers = new ArrayList<Future<?>>();
            for (int t = 0; t < 16; t++) {
                int teller = t;
                tellers.add(threads.submit(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        var written = "p" + i + "@example.com";
                        var email = teller % 2 == 0 ? written : written.toUpperCase(Locale.ROOT);
                        identify("u" + teller + "-" + i, null, "{\"email\": \"" + email + "\"}");
                    }
                }));
            }
            var reading = threads.submit(() -> {
                while (!tellers.stream().allMatch(Future::isDone)) read();
            });
            for (var teller : tellers) teller.get();
            reading.get();
        }
        read();

        assertThat(people()).isEqualTo(1_000);
        assertThat(text("select count(*) from timeline.event_v1 where customer_id is not null"))
                .isEqualTo("16000");
        assertThat(text("select count(*) from timeline.unread")).isEqualTo("0");
    }

    @Test
    void who_was_erased_does_not_come_back_by_an_event() {
        identify("u1", "a1", "{\"email\": \"ada@example.com\", \"name\": \"Ada Lovelace\"}");
        read();
        erasure.run(Long.parseLong(text("select id from customers.customer")), null);
        assertThat(text("select count(*) from timeline.event")).isEqualTo("0");

        identify("u1", "a1", "{\"email\": \"ada@example.com\", \"name\": \"Ada Lovelace\"}");
        identify("u2", null, "{\"email\": \"bob@example.com\"}");
        read();

        assertThat(texts("select value from timeline.subject order by 1")).containsExactly("bob@example.com", "u2");
        assertThat(people()).isOne();
        assertThat(text("select count(*) from timeline.event")).isEqualTo("1");
    }

    private void identify(String user, @org.jspecify.annotations.Nullable String anonymous, String traits) {
        var keys = new ArrayList<SubjectKey>();
        if (user.contains("@")) {
            keys.add(new SubjectKey(Kind.EMAIL, 0, user.toLowerCase(Locale.ROOT)));
        } else {
            keys.add(user(user));
        }
        var told = tools.jackson.databind.json.JsonMapper.shared().readTree(traits);
        if (told.has("email")) {
            keys.add(new SubjectKey(Kind.EMAIL, 0, told.get("email").asString().toLowerCase(Locale.ROOT)));
        }
        if (told.has("phone")) {
            keys.add(new SubjectKey(Kind.PHONE, 0, told.get("phone").asString().replace(" ", "")));
        }
        if (anonymous != null) {
            keys.add(key(Kind.ANONYMOUS, anonymous));
        }
        append("identify", keys.stream().distinct().toList(), traits);
    }

    private void track(String id, Kind kind) {
        append("track", List.of(key(kind, id)), "{}");
    }

    private SubjectKey user(String id) {
        return key(Kind.USER, id);
    }

    private SubjectKey key(Kind kind, String value) {
        return new SubjectKey(kind, shop, value);
    }

    private void append(String kind, List<SubjectKey> keys, String properties) {
        var now = Instant.now();
        var arrival = new Arrival(shop, UUID.randomUUID(), kind, null, now, false, keys, properties, null);
        log.append(new Delivery(now, List.of(arrival), List.of())).join();
    }

    private void read() {
        new CaughtUp(readers, store, transactions, clock).now();
    }

    private long people() {
        return Long.parseLong(text("select count(*) from customers.customer where kind = 'person'"));
    }

    private String linked() {
        return text("select string_agg(kind || ':' || value, ' ' order by kind, value) from timeline.subject "
                + "where customer_id is not null");
    }

    private String text(String sql) {
        return String.valueOf(db.sql(sql).query(String.class).single());
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
