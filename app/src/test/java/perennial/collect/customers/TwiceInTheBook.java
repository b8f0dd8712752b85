package perennial.collect.customers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.customers.Merges.Outcome;
import perennial.collect.customers.Merges.Parting;
import perennial.collect.intake.Imports;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.Sources;
import perennial.collect.timeline.SubjectKey;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Belonging.Fate;
import perennial.ground.privacy.Erasure;
import perennial.ground.privacy.Everything;
import perennial.ground.privacy.PersonalData;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// The same woman is in the book twice, with something in every module.
abstract class TwiceInTheBook extends PageTest {

    static final String CONTACTS = """
            Customer ID,Name,Email,Phone,Street,Postcode,City,Tags,Note,Lieblingsbrot,Email consent
            Q-1,Ada Lovelace,ada@home.example,+49 30 5550 1984,Hill 1,10999,Berlin,friend,Likes rye,Rye,yes
            Q-2,Ada L.,ada@work.example,+49 30 5550 2000,Mill 2,10997,Berlin,"friend, early bird",Comes at seven,Spelt,no
            Q-3,Bob Miller,bob@shop.example,+49 30 111222,Main Road 1,10115,Berlin,,,,
            """;

    static final String ORDERS = """
            Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
            1001,2026-01-05,Q-1,Ada Lovelace,ada@home.example,Rye,1,12.00,EUR
            1002,2026-01-06,Q-2,Ada L.,ada@work.example,Rye,1,8.00,EUR
            1003,2026-03-06,Q-2,Ada L.,ada@work.example,Rye,1,9.00,EUR
            1004,2026-03-07,Q-3,Bob Miller,bob@shop.example,Rye,1,7.00,EUR
            """;

    @Autowired
    Imports imports;

    @Autowired
    Refresh refresh;

    @Autowired
    Merges merges;

    @Autowired
    Erasure erasure;

    @Autowired
    Everything everything;

    @Autowired
    EventLog log;

    @Autowired
    Sources sources;

    @Autowired
    List<TimelineReader> readers;

    @Autowired
    ReaderStore positions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<PersonalData> parts;

    long contacts;
    long ada;
    long twin;
    long bob;
    int shop;

    @BeforeEach
    void she_comes_in_twice_through_every_door() {
        contacts = bring(CONTACTS);
        bring("Customer ID,Name,Email\nQ-2,Ada Love,ada@work.example\n");
        bring(ORDERS);
        ada = id("Q-1");
        twin = id("Q-2");
        bob = id("Q-3");
        shop = sources.id("shop");
        track("u2", "ada@work.example");
        read();
        post("/customers/" + twin + "/notes", "text", "by hand");
        post(
                "/customers/tag",
                "id",
                "" + twin,
                "scope",
                "chosen",
                "tag",
                "tagged with many",
                "do",
                "give",
                "address",
                "");
        edit(twin, "family-name", "Lovelace-King");
        bring("""
                Customer ID,Phone,Street,Postcode,City,Lieblingsbrot
                Q-2,+49 30 5550 2000,Mill 2,10997,Berlin,Spelt
                """);
        db.sql("""
                insert into customers.said_same (customer_id, other_id, why)
                values (:twin, :bob, 'shared-phone'), (:bob, :twin, 'shared-email'), (:twin, :ada, 'shared-phone')
                """).param("twin", twin).param("bob", bob).param("ada", ada).update();
        refresh.run(refresh.standpoint(), Progress.SILENT);
        db.sql("""
                insert into lifecycle.stage_change (customer_id, from_stage, to_stage, rule, reason, moved_on)
                values (:twin, 'new', 'active', 'test', '{}', '2026-02-01')
                """).param("twin", twin).update();
    }

    /// And by what was built later: the counter, a form, the website, a shop that tells by itself, a told program.
    void she_comes_in_through_the_newer_doors_too() {
        db.sql("insert into timeline.forgetting default values").update();
        var entry = "{\"id\": \"" + UUID.randomUUID() + "\", \"kind\": \"purchase\", \"customer\": " + twin
                + ", \"amount\": \"4.50\"}";
        assertThat(pages.post()
                        .uri("/counter/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entries\": [" + entry + "]}")
                        .with(asStaff())
                        .with(csrf()))
                .hasStatusOk();
        var work = new SubjectKey(Kind.EMAIL, SubjectKey.EVERYWHERE, "ada@work.example");
        append("page", List.of(work, new SubjectKey(Kind.ANONYMOUS, sources.id("website"), "visitor")));
        var now = Instant.now();
        var agreed = new ConsentSaid("sms", true, Map.of("how", "website", "text", "Ada may be written to."))
                .arrival(sources.id("form newsletter"), UUID.randomUUID(), now, List.of(work));
        log.append(new Delivery(now, List.of(agreed), List.of())).join();
        read();
        db.sql("""
                insert into connectors.connection (kind, name, source, token_hash, token_sealed, created_at)
                values ('shopify', 'Shopify', 'shopify', 'x', 'x', now())
                """).update();
        db.sql("""
                insert into connectors.delivery (connection_id, foreign_id, topic, received_at, body, said, state)
                select id, 'd1', 'customers/update', now(), 'x', '{"id": 7, "email": "ada@work.example"}', 'done'
                  from connectors.connection
                """).update();
        db.sql("""
                insert into webhooks.message (key, public_id, type, customer_id, body, created_at)
                values ('event 1', 'msg_1', 'order.placed', :twin, '{}', now())
                """).param("twin", twin).update();
    }

    long merge(long winner, long loser) {
        return ((Outcome.Merged) merges.merge(winner, List.of(loser), Set.of(), "hand", "Max")).merge();
    }

    void parted(long merge) {
        assertThat(merges.undo(merge, "Max")).isInstanceOf(Parting.Parted.class);
    }

    List<Belonging> belongings() {
        return parts.stream().flatMap(part -> part.belongings().stream()).toList();
    }

    /// Every row about anybody in every table that takes part, and the customers themselves.
    TreeMap<String, Set<String>> rows() {
        var rows = new TreeMap<String, Set<String>>();
        belongings().stream()
                .filter(each -> each.fate() != Fate.MADE_ANEW)
                .filter(each -> !each.table().equals("customers.not_same"))
                .forEach(each -> rows.put(
                        each.table(),
                        new TreeSet<>(texts("select to_jsonb(t)::text from " + each.table() + " t where "
                                + each.column() + " is not null"))));
        rows.put("all", new TreeSet<>(texts("select to_jsonb(t)::text from customers.customer t")));
        return rows;
    }

    long count(Belonging each, long customer) {
        return number("select count(*) from " + each.table() + " where " + each.column() + " = " + customer);
    }

    boolean consented(long customer) {
        return number("select count(*) from customers.consented_v1 where customer_id = " + customer) == 1;
    }

    /// Places in any table where one of the words stands.
    List<String> leftovers(List<String> words) {
        var places = new ArrayList<String>();
        for (var table : texts("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'testing')
                """)) {
            for (var row : texts("select to_jsonb(t)::text from " + table + " t")) {
                words.stream()
                        .filter(word -> row.toLowerCase(Locale.ROOT).contains(word))
                        .forEach(word -> places.add(table + ": " + word));
            }
        }
        return places;
    }

    void track(String user, String email) {
        append("track", List.of(key(user), new SubjectKey(Kind.EMAIL, 0, email)));
    }

    void alias(String user, String previous) {
        append("alias", List.of(key(user), key(previous)));
    }

    SubjectKey key(String user) {
        return new SubjectKey(Kind.USER, shop, user);
    }

    void append(String kind, List<SubjectKey> keys) {
        var now = Instant.now();
        var arrival = new Arrival(shop, UUID.randomUUID(), kind, null, now, false, keys, "{}", null);
        log.append(new Delivery(now, List.of(arrival), List.of())).join();
    }

    void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    long bring(String text) {
        var file = imports.receive("file.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), "Max");
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        return imports.apply(file.id(), Progress.SILENT).id();
    }

    void edit(long customer, String field, String value) {
        var browser = browserOfStaff("/customers/" + customer + "/edit");
        post(
                "/customers/" + customer,
                "basis",
                hidden(browser, "basis"),
                "edit",
                hidden(browser, "edit"),
                "given-name",
                "Ada",
                field,
                value,
                "email",
                String.join(
                        "\n",
                        texts("select address from customers.email_address where customer_id = " + customer
                                + " order by added_at")));
    }

    String browserOfStaff(String path) {
        return new String(
                pages.get().uri(path).with(asStaff()).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }

    static String hidden(String form, String name) {
        var matcher = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    void post(String path, String... fields) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus(303);
    }

    long id(String number) {
        return number("select customer_id from customers.identity where value = '" + number + "'");
    }

    long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
