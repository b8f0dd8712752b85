package perennial.collect.customers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/// The same woman is in the book twice, with something in every module, and turns out to be one.
class MergePageTest extends PageTest {

    private static final String CONTACTS = """
            Customer ID,Name,Email,Phone,Street,Postcode,City,Tags,Note,Lieblingsbrot,Email consent
            Q-1,Ada Lovelace,ada@home.example,+49 30 5550 1984,Hill 1,10999,Berlin,friend,Likes rye,Rye,yes
            Q-2,Ada L.,ada@work.example,+49 30 5550 2000,Mill 2,10997,Berlin,"friend, early bird",Comes at seven,Spelt,no
            Q-3,Bob Miller,bob@shop.example,+49 30 111222,Main Road 1,10115,Berlin,,,,
            """;

    private static final String ORDERS = """
            Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
            1001,2026-01-05,Q-1,Ada Lovelace,ada@home.example,Rye,1,12.00,EUR
            1002,2026-01-06,Q-2,Ada L.,ada@work.example,Rye,1,8.00,EUR
            1003,2026-03-06,Q-2,Ada L.,ada@work.example,Rye,1,9.00,EUR
            1004,2026-03-07,Q-3,Bob Miller,bob@shop.example,Rye,1,7.00,EUR
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Merges merges;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Everything everything;

    @Autowired
    private EventLog log;

    @Autowired
    private Sources sources;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private List<PersonalData> parts;

    private long contacts;
    private long ada;
    private long twin;
    private long bob;
    private int shop;

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

    @Test
    void she_is_really_there_twice_or_nothing_would_be_proven() {
        assertThat(belongings().stream().filter(each -> count(each, twin) > 0).map(Belonging::table))
                .contains(
                        "customers.email_address",
                        "customers.phone_number",
                        "customers.address",
                        "customers.identity",
                        "customers.tag",
                        "customers.consent",
                        "customers.note",
                        "customers.journal",
                        "customers.edit",
                        "customers.bulk_edit_row",
                        "customers.said_same",
                        "orders.orders",
                        "orders.history",
                        "orders.buyer",
                        "timeline.subject",
                        "lifecycle.standing",
                        "lifecycle.stage_change",
                        "prediction.forecast",
                        "traits.customer");
    }

    @Test
    void everything_of_every_module_moves() {
        var before = new TreeMap<String, Long>();
        belongings().stream()
                .filter(each -> each.fate() == Fate.MOVES)
                .forEach(each -> before.put(each.table() + "." + each.column(), count(each, ada) + count(each, twin)));

        merge(ada, twin);

        assertThat(belongings())
                .allSatisfy(each ->
                        assertThat(count(each, twin)).as(each.toString()).isZero());
        before.keySet()
                .removeIf(table -> table.startsWith("customers.tag")
                        || table.startsWith("customers.said_same")
                        || table.startsWith("customers.consent"));
        assertThat(belongings())
                .filteredOn(each -> before.containsKey(each.table() + "." + each.column()))
                .allSatisfy(each -> assertThat(count(each, ada))
                        .as(each.toString())
                        .isEqualTo(before.get(each.table() + "." + each.column())));
        assertThat(texts("select tag from customers.tag where customer_id = " + ada + " order by 1"))
                .containsExactly("early bird", "friend", "tagged with many");
        assertThat(number("select count(*) from customers.customer where id = " + twin))
                .isZero();
    }

    @Test
    void parting_them_brings_back_every_row_of_every_module() {
        var before = rows();

        parted(merge(ada, twin));

        var after = rows();
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void the_next_refresh_knows_one_and_after_parting_two() {
        long merge = merge(ada, twin);
        refresh.run(refresh.standpoint(), Progress.SILENT);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + ada))
                .isEqualTo(3);
        assertThat(number("select count(*) from traits.customer_v1 where customer_id = " + twin))
                .isZero();

        parted(merge);
        refresh.run(refresh.standpoint(), Progress.SILENT);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + ada))
                .isEqualTo(1);
        assertThat(number("select orders from orders.history_v1 where customer_id = " + twin))
                .isEqualTo(2);
    }

    @Test
    void what_happened_later_stays_and_her_own_events_follow_their_key() {
        long merge = merge(ada, twin);
        bring("""
                Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
                1005,2026-04-05,Q-2,Ada L.,ada@work.example,Rye,1,5.00,EUR
                """);
        track("u2", "ada@work.example");
        read();
        edit(ada, "family-name", "King");
        post("/customers/" + ada + "/tags", "tag", "later");
        db.sql("delete from customers.note where customer_id = :id and text = 'Comes at seven'")
                .param("id", ada)
                .update();
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(4);

        parted(merge);

        assertThat(texts("select number from orders.orders where customer_id = " + twin + " order by 1"))
                .containsExactly("1002", "1003");
        assertThat(texts("select number from orders.orders where customer_id = " + ada + " order by 1"))
                .containsExactly("1001", "1005");
        assertThat(number("select count(*) from timeline.event_v1 where customer_id = " + twin))
                .isEqualTo(2);
        assertThat(texts("select family_name from customers.customer where id = " + ada))
                .containsExactly("King");
        assertThat(texts("select tag from customers.tag where customer_id = " + ada + " order by 1"))
                .containsExactly("friend", "later");
        assertThat(texts("select text from customers.note where customer_id = " + twin))
                .containsExactly("by hand");
    }

    @Test
    void the_winners_own_addresses_stay_first_and_gaps_are_filled() {
        db.sql("update customers.email_address set added_at = '2001-01-01' where customer_id = :id")
                .param("id", twin)
                .update();
        db.sql("update customers.customer set language = 'de', country = 'DE' where id = :id")
                .param("id", twin)
                .update();
        db.sql("update customers.customer set country = 'AT' where id = :id")
                .param("id", ada)
                .update();

        long merge = merge(ada, twin);

        var known = db.sql("select address from customers.email_address where customer_id = :id order by added_at")
                .param("id", ada)
                .query(String.class)
                .list();
        assertThat(known).containsExactly("ada@home.example", "ada@work.example");
        assertThat(texts("select language || country || (attributes ->> 'Lieblingsbrot') || name "
                        + "from customers.customer where id = " + ada))
                .containsExactly("deATRyeAda Lovelace");

        parted(merge);
        assertThat(number("select count(*) from customers.customer where language is null and id = " + ada))
                .isOne();
        assertThat(texts("select added_at::date::text from customers.email_address where customer_id = " + twin))
                .containsExactly("2001-01-01");
    }

    @Test
    void somebody_can_choose_what_stays() {
        merges.merge(ada, List.of(twin), Set.of(Detail.NAME, Detail.ATTRIBUTES), "hand", "Max");

        assertThat(texts("select family_name || (attributes ->> 'Lieblingsbrot') from customers.customer where id = "
                        + ada))
                .containsExactly("Lovelace-KingSpelt");
    }

    @Test
    void where_nobody_can_tell_which_is_later_the_no_counts_and_both_proofs_stay() {
        assertThat(consented(ada)).isTrue();
        assertThat(consented(twin)).isFalse();

        long merge = merge(ada, twin);

        assertThat(consented(ada)).isFalse();
        assertThat(number(
                        "select count(*) from customers.consent where import_id is not null and customer_id = " + ada))
                .isEqualTo(2);

        parted(merge);
        assertThat(consented(ada)).isTrue();
        assertThat(consented(twin)).isFalse();
    }

    @Test
    void a_later_yes_counts() {
        db.sql(
                        "update customers.consent set given_at = case when granted then '2026-02-01'::timestamptz else '2026-01-01' end")
                .update();

        merge(ada, twin);

        assertThat(consented(ada)).isTrue();
    }

    @Test
    void files_events_links_and_programs_that_name_her_reach_who_she_is() {
        merge(ada, twin);
        bring("Customer ID,Name,Email\nQ-2,Ada Love,ada@work.example\n,Ada,ada@work.example\n");
        track("u2", "ada@work.example");
        track("u9", "ada@work.example");
        read();

        assertThat(number("select count(*) from customers.customer")).isEqualTo(2);
        assertThat(number("select count(*) from timeline.event_v1 where customer_id = " + ada))
                .isEqualTo(3);
        assertThat(pages.get().uri("/customers/" + twin).with(asReader())).hasRedirectedUrl("/customers/" + ada);
        assertThat(pages.get().uri("/customers/" + twin + "/edit").with(asStaff()))
                .hasRedirectedUrl("/customers/" + ada + "/edit");
    }

    @Test
    void three_become_one_at_once_and_three_again() {
        var before = rows();
        var merged = (Outcome.Merged) merges.merge(ada, List.of(twin, bob, ada, twin), Set.of(), "hand", "Max");

        assertThat(number("select count(*) from customers.customer")).isOne();
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(4);
        assertThat(merges.find(merged.merge()).orElseThrow().losers()).hasSize(2);

        parted(merged.merge());
        assertThat(rows()).containsAllEntriesOf(before);
    }

    @Test
    void who_was_merged_into_somebody_merged_is_found_and_parted_in_the_opposite_order() {
        var before = rows();
        long first = merge(twin, ada);
        long second = merge(bob, ada); // who is the twin by now
        assertThat(merges.now(ada)).contains(bob);
        assertThat(merges.merge(ada, List.of(twin), Set.of(), "hand", "Max")).isEqualTo(new Outcome.Already(bob));
        assertThat(merges.merge(bob, List.of(987_654L), Set.of(), "hand", "Max"))
                .isEqualTo(new Outcome.Gone());

        assertThat(merges.undo(first, "Max")).isEqualTo(new Parting.LaterFirst(second));
        parted(second);
        parted(first);

        assertThat(rows()).containsAllEntriesOf(before);
        assertThat(merges.undo(first, "Max")).isEqualTo(new Parting.Gone());
    }

    @Test
    void what_two_losers_had_in_common_stays_with_the_winner_while_one_of_them_stays() {
        db.sql("insert into customers.tag (customer_id, tag) values (:twin, 'shared'), (:bob, 'shared')")
                .param("twin", twin)
                .param("bob", bob)
                .update();
        long first = merge(ada, twin);
        long second = merge(ada, bob);

        parted(first);
        assertThat(number("select count(*) from customers.tag where tag = 'shared' and customer_id = " + ada))
                .isOne();
        assertThat(number("select count(*) from customers.tag where tag = 'shared' and customer_id = " + twin))
                .isOne();

        parted(second);
        assertThat(texts("select customer_id::text from customers.tag where tag = 'shared' order by customer_id"))
                .containsExactlyInAnyOrder("" + twin, "" + bob);
    }

    @Test
    void a_person_and_a_company_are_never_one() {
        db.sql("update customers.customer set kind = 'company' where id = :id")
                .param("id", bob)
                .update();

        assertThat(merges.merge(ada, List.of(bob), Set.of(), "hand", "Max")).isEqualTo(new Outcome.Different());
    }

    @Test
    void an_alias_makes_one_of_two_customers_until_somebody_says_they_are_two() {
        track("u1", "ada@home.example");
        read();
        alias("u1", "u2");
        alias("u2", "u1");
        alias("u1", "u1");
        read();

        assertThat(merges.now(twin)).contains(ada);
        assertThat(number("select count(*) from customers.customer")).isEqualTo(2);
        var merge = merges.of(ada, 10).getFirst();
        assertThat(merge.why()).isEqualTo("alias");

        parted(merge.id());
        alias("u1", "u2");
        read();
        assertThat(number("select count(*) from customers.customer")).isEqualTo(3);
    }

    @Test
    void erasing_her_erases_both_and_nothing_of_either_comes_back() {
        merge(ada, twin);
        track("u2", "ada@work.example");
        read();

        erasure.run(twin, null); // asked for under her old number

        var words = List.of("lovelace", "ada@", "55501984", "early bird", "comes at seven", "spelt");
        assertThat(leftovers(words)).isEmpty();
        assertThat(belongings()).allSatisfy(each -> {
            assertThat(count(each, ada)).as(each.toString()).isZero();
            assertThat(count(each, twin)).as(each.toString()).isZero();
        });
        bring(CONTACTS);
        assertThat(number("select count(*) from customers.customer")).isOne();
    }

    @Test
    void the_export_holds_both() {
        merge(ada, twin);

        var known = everything.about(twin).orElseThrow().kept().toString();

        assertThat(known)
                .contains("ada@home.example", "ada@work.example", "1001", "1002", "Lovelace-King", "Comes at seven")
                .doesNotContain("Bob Miller");
    }

    @Test
    void taking_the_file_back_that_brought_both_takes_both() {
        merge(ada, twin);

        assertThat(imports.undo(contacts + 3)).isEmpty();
        assertThat(imports.undo(contacts + 2)).isEmpty();
        assertThat(imports.undo(contacts + 1)).isEmpty();
        assertThat(imports.undo(contacts)).isEmpty();

        assertThat(texts("select name from customers.customer")).hasSize(1);
        assertThat(number("select id from customers.customer")).isEqualTo(twin); // as somebody edited her by hand
    }

    @Test
    void taking_back_the_file_that_changed_her_leaves_her_one() {
        long changing = bring("Customer ID,Name,Email\nQ-1,Countess Ada,ada@home.example\n");
        merge(ada, twin);

        assertThat(imports.undo(changing)).isEmpty();

        assertThat(texts("select name from customers.customer where id = " + ada))
                .containsExactly("Ada Lovelace");
        assertThat(merges.now(twin)).contains(ada);
        assertThat(number("select count(*) from orders.orders where customer_id = " + ada))
                .isEqualTo(3);
    }

    @Test
    void taking_orders_back_after_a_merge_takes_them_from_who_she_is() {
        long changed = bring("""
                Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
                1002,2026-01-06,Q-2,Ada L.,ada@work.example,Rye,2,16.00,EUR
                """);
        merge(ada, twin);

        assertThat(imports.undo(changed)).isEmpty();

        assertThat(texts("select gross_minor || ' ' || customer_id from orders.orders where number = '1002'"))
                .containsExactly("800 " + ada);
    }

    private long merge(long winner, long loser) {
        return ((Outcome.Merged) merges.merge(winner, List.of(loser), Set.of(), "hand", "Max")).merge();
    }

    private void parted(long merge) {
        assertThat(merges.undo(merge, "Max")).isInstanceOf(Parting.Parted.class);
    }

    private List<Belonging> belongings() {
        return parts.stream().flatMap(part -> part.belongings().stream()).toList();
    }

    /// Every row about anybody in every table that takes part, and the customers themselves.
    private TreeMap<String, Set<String>> rows() {
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

    private long count(Belonging each, long customer) {
        return number("select count(*) from " + each.table() + " where " + each.column() + " = " + customer);
    }

    private boolean consented(long customer) {
        return number("select count(*) from customers.consented_v1 where customer_id = " + customer) == 1;
    }

    /// Places in any table where one of the words stands.
    private List<String> leftovers(List<String> words) {
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

    private void track(String user, String email) {
        append("track", List.of(key(user), new SubjectKey(Kind.EMAIL, 0, email)));
    }

    private void alias(String user, String previous) {
        append("alias", List.of(key(user), key(previous)));
    }

    private SubjectKey key(String user) {
        return new SubjectKey(Kind.USER, shop, user);
    }

    private void append(String kind, List<SubjectKey> keys) {
        var now = Instant.now();
        var arrival = new Arrival(shop, UUID.randomUUID(), kind, null, now, false, keys, "{}", null);
        log.append(new Delivery(now, List.of(arrival), List.of())).join();
    }

    private void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    private long bring(String text) {
        var file = imports.receive("file.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), "Max");
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        return imports.apply(file.id(), Progress.SILENT).id();
    }

    private void edit(long customer, String field, String value) {
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

    private String browserOfStaff(String path) {
        return new String(
                pages.get().uri(path).with(asStaff()).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String hidden(String form, String name) {
        var matcher = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private void post(String path, String... fields) {
        var request = pages.post().uri(path).with(asStaff()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus(303);
    }

    private long id(String number) {
        return number("select customer_id from customers.identity where value = '" + number + "'");
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
