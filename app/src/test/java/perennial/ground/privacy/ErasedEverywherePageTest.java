package perennial.ground.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.database.DataFolder;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// Somebody with unmistakable words comes in through every door, is erased, and is then in no table and no file.
class ErasedEverywherePageTest extends PageTest {

    private static final List<String> WORDS = List.of(
            "zephyrine",
            "quackenbush",
            "quackmail",
            "55501984",
            "5550 1984",
            "quackgasse",
            "quacknote",
            "quackbrot",
            "quacktag",
            "quackproof");

    private static final String CONTACTS = """
            Customer ID,Name,Email,Phone,Street,Postcode,City,Tags,Note,Lieblingsbrot,Email consent,Consent source
            Q-77001,Zephyrine Quackenbush,zephyrine@quackmail.example,+49 30 5550 1984,Quackgasse 77a,10999,Berlin,quacktag,Quacknote: allergic,Quackbrot,yes,quackproof
            B-1,Bob Miller,bob@shop.example,+49 30 111222,Main Road 1,10115,Berlin,,Friend of zephyrine@quackmail.example,Rye,yes,till
            C-1,Cleo Stone,cleo@shop.example,,,,,,,,,
            ,Zephyrine Quackenbush,zephyrine@quackmail.example,1,2,3,4,5,6,7,8,9,10,11,too many cells
            """;

    private static final String RENAMED = """
            Customer ID,Name,Email
            Q-77001,Zephyrine Quackenbush-Smith,zephyrine@quackmail.example
            """;

    private static final String ORDERS = """
            Order number,Date,Customer ID,Name,Email,Product,Quantity,Amount,Currency
            1001,2026-01-05,Q-77001,Zephyrine Quackenbush,zephyrine@quackmail.example,Rye,1,12.00,EUR
            1002,2026-01-06,B-1,Bob Miller,bob@shop.example,Rye,1,8.00,EUR
            1003,never,Q-77001,Zephyrine Quackenbush,zephyrine@quackmail.example,Rye,1,5.00,EUR
            1004,2026-02-06,Q-77001,Zephyrine Quackenbush,zephyrine@quackmail.example,Rye,2,24.00,EUR
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Everything everything;

    @Autowired
    private Forgotten forgotten;

    @Autowired
    private List<PersonalData> parts;

    @Autowired
    private DataFolder folder;

    private final List<Long> brought = new ArrayList<>();
    private long zephyrine;

    @BeforeEach
    void zephyrine_comes_in_through_every_door() {
        brought.clear();
        emptyTheUploads();
        bring("zephyrine-quackenbush.csv", CONTACTS);
        bring("renamed.csv", RENAMED);
        bring("orders.csv", ORDERS);
        zephyrine = id("Q-77001");
        mendTheOrder();
        waitWith("waiting.csv", CONTACTS + "D-1,Dora,dora@shop.example,,,,,,,,,\n");
        editedByHand();
        refresh.run(refresh.standpoint(), Progress.SILENT);
    }

    @Test
    void she_is_really_there_before_or_nothing_would_be_proven() {
        var places = leftovers().of(WORDS);

        assertThat(places)
                .contains("intake.quarantine.raw: quackenbush", "intake.mended_row.cells: quackenbush")
                .contains("customers.journal.before: quackenbush", "customers.note.text: quacknote")
                .contains(
                        "customers.edit.before: quackenbush",
                        "customers.saved_view.address: quackmail",
                        "intake.import.file_name: quackenbush")
                .contains("access.audit_entry.after: quackmail");
        assertThat(leftovers().inFiles(folder.uploads(), WORDS)).isNotEmpty();
    }

    @Test
    void the_export_holds_what_every_module_keeps() {
        var known = everything.about(zephyrine).orElseThrow();

        assertThat(known.kept())
                .extracting(Kept::table)
                .contains(
                        "customers.customer",
                        "customers.email_address",
                        "customers.phone_number",
                        "customers.edit",
                        "customers.note",
                        "orders.orders",
                        "orders.history",
                        "intake.quarantine",
                        "lifecycle.standing",
                        "prediction.forecast",
                        "traits.customer");
        assertThat(known.kept().toString())
                .contains("Quackgasse 77a", "Quackbrot", "1001")
                .doesNotContain("Bob Miller");
    }

    @Test
    void afterwards_she_is_in_no_table_and_no_file() {
        erasure.run(zephyrine, null);

        assertThat(leftovers().of(WORDS)).isEmpty();
        assertThat(leftovers().inFiles(folder.uploads(), WORDS)).isEmpty();
        assertThat(rowsOf(zephyrine)).isEmpty();
        refresh.run(refresh.standpoint(), Progress.SILENT);
        assertThat(rowsOf(zephyrine)).isEmpty();
    }

    @Test
    void the_others_and_the_books_stay() {
        var revenue = revenue();
        erasure.run(zephyrine, null);

        assertThat(revenue()).isEqualTo(revenue).isEqualTo(4900);
        assertThat(db.sql("select count(*) from orders.orders where customer_id is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(text("select text from customers.note where customer_id = " + id("B-1")))
                .isEqualTo("Friend of […]");
        assertThat(db.sql("select count(*) from customers.customer")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_done_stays_on_record_without_saying_to_whom() {
        erasure.run(zephyrine, people.id(perennial.ground.shared.Role.MANAGER));

        assertThat(db.sql("select action from access.audit_entry where subject_kind = 'customer' and subject_id = :id")
                        .param("id", "" + zephyrine)
                        .query(String.class)
                        .list())
                .contains("customers.noted", "privacy.erased");
    }

    @Test
    void undoing_every_import_later_brings_nothing_of_her_back() {
        erasure.run(zephyrine, null);

        for (var id : brought.reversed()) {
            assertThat(imports.undo(id)).as("import " + id).isEmpty();
        }

        assertThat(leftovers().of(WORDS)).isEmpty();
        assertThat(rowsOf(zephyrine)).isEmpty();
    }

    @Test
    void bringing_the_same_files_again_neither_brings_her_back_nor_counts_her_orders_twice() {
        erasure.run(zephyrine, null);

        var contacts = bring("contacts-again.csv", CONTACTS);
        var orders = bring("orders-again.csv", ORDERS);

        assertThat(leftovers().of(WORDS)).isEmpty();
        assertThat(leftovers().inFiles(folder.uploads(), WORDS)).isEmpty();
        assertThat(revenue()).isEqualTo(4900);
        assertThat(orders.tallies())
                .hasEntrySatisfying("orders", tally -> assertThat(tally.added()).isZero());
        assertThat(imports.forgottenSales(orders.id())).isEqualTo(2);
        assertThat(contacts.rowsRefused()).isEqualTo(2);
        assertThat(pages.get().uri("/imports/" + orders.id()).with(asManager()))
                .bodyText()
                .contains("2 sales are by people whose data has been erased");
        assertThat(pages.get().uri("/imports/" + contacts.id()).with(asManager()))
                .bodyText()
                .contains("This row was about somebody whose data has been erased.");
    }

    @Test
    void who_wants_to_be_a_customer_again_comes_in_with_the_next_file() {
        erasure.run(zephyrine, null);
        assertThat(forgotten.letComeBack("nobody@shop.example")).isFalse();

        assertThat(forgotten.letComeBack(" Zephyrine@Quackmail.example ")).isTrue();
        bring("contacts-again.csv", CONTACTS);

        assertThat(id("Q-77001")).isNotEqualTo(zephyrine);
    }

    @Test
    void erasing_twice_is_erasing_once() {
        erasure.run(zephyrine, null);
        erasure.run(zephyrine, null);

        assertThat(db.sql("select count(*) from privacy.erasure")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_import_that_waited_with_her_in_it_is_cancelled() {
        erasure.run(zephyrine, null);

        assertThat(db.sql("select state from intake.import where file_name = 'waiting.csv'")
                        .query(String.class)
                        .single())
                .isEqualTo("cancelled");
    }

    private Imported bring(String name, String text) {
        var file = waitWith(name, text);
        var applied = imports.apply(file.id(), Progress.SILENT);
        assertThat(applied.state()).isEqualTo(Imported.State.APPLIED);
        brought.add(file.id());
        return applied;
    }

    private Imported waitWith(String name, String text) {
        var file = imports.receive(name, new ByteArrayInputStream(text.getBytes(UTF_8)), "Max");
        var looked = imports.look(file.id());
        imports.settle(file.id(), looked.interpretation().mapping());
        return imports.preview(file.id(), Progress.SILENT);
    }

    private void mendTheOrder() {
        var orders = brought.getLast();
        var row = imports.unreadable(orders, 0, 10).getFirst();
        var cells = new ArrayList<>(row.raw());
        cells.set(1, "2026-01-07");
        var again = imports.mend(orders, Map.of(row.line(), cells), "Max");
        imports.apply(again.id(), Progress.SILENT);
        brought.add(again.id());
    }

    private void editedByHand() {
        post("/customers/" + zephyrine + "/notes", "text", "Quacknote by hand");
        post("/customers/" + zephyrine + "/tags", "tag", "quacktag two");
        var form = bodyOf("/customers/" + zephyrine + "/edit");
        post(
                "/customers/" + zephyrine,
                "basis",
                hidden(form, "basis"),
                "edit",
                hidden(form, "edit"),
                "given-name",
                "Zephyrine",
                "family-name",
                "Quackenbush",
                "email",
                "z@quackmail.example",
                "phone",
                "+493055501984");
        db.sql("""
                insert into customers.saved_view (owner_id, name, address) values (1, 'Mine', 'q=zephyrine%40quackmail.example')
                """).update();
        assertThat(pages.get()
                        .uri("/customers.csv")
                        .param("q", "zephyrine@quackmail.example")
                        .with(asStaff()))
                .hasStatusOk();
        assertThat(pages.get().uri("/customers").param("q", "quackenbush").with(asStaff()))
                .hasStatusOk();
    }

    private String bodyOf(String path) {
        try {
            return pages.get()
                    .uri(path)
                    .with(asManager())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hidden(String page, String field) {
        return Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private void post(String path, String... fields) {
        var form = pages.post().uri(path);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.param(fields[i], fields[i + 1]);
        }
        assertThat(form.with(asManager()).with(csrf())).hasStatus(303);
    }

    private void emptyTheUploads() {
        try (var files = Files.list(folder.uploads())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Leftovers leftovers() {
        return new Leftovers(db);
    }

    /// Tables of every module that still speak of a customer of this number.
    private List<String> rowsOf(long customer) {
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .filter(table ->
                        db.sql("""
                                select exists (select from pg_attribute
                                                where attrelid = to_regclass(:table)
                                                  and attname = 'customer_id')
                                """).param("table", table).query(Boolean.class).single())
                .filter(table -> db.sql(
                                "select exists (select from " + table + " where customer_id = " + customer + ")")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private long revenue() {
        return db.sql("select sum(gross_minor) from orders.orders")
                .query(Long.class)
                .single();
    }

    private long id(String number) {
        return db.sql("select customer_id from customers.identity where value = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private String text(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
