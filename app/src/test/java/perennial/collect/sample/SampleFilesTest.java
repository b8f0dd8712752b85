package perennial.collect.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.SaleLine;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Surveyor;
import perennial.collect.intake.reading.Read;
import perennial.collect.intake.reading.Rows;
import perennial.collect.intake.reading.Spreadsheet;

/// The bakery's files go the way of everybody's files.
@NullMarked
class SampleFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final SampleBusiness BAKERY = SampleBusiness.asOf(TODAY);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        try (Writer contacts = Files.newBufferedWriter(folder.resolve("contacts.csv"));
                Writer orders = Files.newBufferedWriter(folder.resolve("orders.csv"))) {
            BAKERY.writeContacts(contacts);
            BAKERY.writeOrders(orders);
        }
    }

    @Test
    void contacts_are_read_without_a_question_just_as_they_are() {
        List<Person> read = new ArrayList<>();
        for (Received received : read("contacts.csv"))
            if (received instanceof Received.Contact contact) read.add(contact.person());

        assertThat(read).isEqualTo(contacts());
    }

    @Test
    void order_lines_are_read_without_a_question_just_as_they_are() {
        List<SaleLine> read = new ArrayList<>();
        for (Received received : read("orders.csv")) if (received instanceof Received.Sale sale) read.add(sale.sale());

        List<SaleLine> sold = BAKERY.received()
                .filter(Received.Sale.class::isInstance)
                .map(sale -> ((Received.Sale) sale).sale())
                .toList();
        int same = 0;
        while (same < Math.min(read.size(), sold.size()) && read.get(same).equals(sold.get(same))) same++;
        assertThat(read.subList(same, Math.min(same + 1, read.size()))).isEmpty(); // the first that differs
        assertThat(read).hasSameSizeAs(sold);
    }

    @Test
    void the_list_is_as_untidy_as_real_ones() {
        List<Person> people = contacts();

        assertThat(people)
                .extracting(Person::familyName)
                .contains("O'Connor", "Großmann", "Nguyễn", "Wójcik", "Öztürk", "خوري");
        assertThat(people).extracting(Person::note).anyMatch(note -> note != null && note.contains("🥨"));
        assertThat(people).extracting(Person::note).anyMatch(note -> note != null && note.contains("\n"));
        assertThat(people).filteredOn(person -> person.email() == null).hasSizeBetween(200, 600);
        assertThat(people)
                .filteredOn(person -> person.birthday() != null && person.birthYear() == null)
                .hasSizeBetween(200, 500);
        assertThat(people).filteredOn(person -> person.company() != null).hasSizeBetween(70, 140);
    }

    @Test
    void no_message_to_these_people_can_arrive() {
        assertThat(contacts()).extracting(Person::email).allMatch(email -> email == null || email.endsWith(".example"));
        assertThat(contacts())
                .extracting(Person::phone)
                .allMatch(phone -> phone == null || phone.startsWith("+491760406"));
        assertThat(contacts())
                .extracting(Person::email)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates();
    }

    private static List<Person> contacts() {
        return BAKERY.received()
                .filter(Received.Contact.class::isInstance)
                .map(contact -> ((Received.Contact) contact).person())
                .toList();
    }

    private static List<Received> read(String name) {
        Importers importers = Importers.onClassPath();
        Spreadsheet sheet = Spreadsheet.of(folder.resolve(name));
        var surveyor = new Surveyor(sheet.header());
        for (Read row : rows(sheet)) if (row instanceof Read.Usable usable) surveyor.see(usable.row());

        Shop shop = new Shop(BAKERY.zone(), BAKERY.currency().getCurrencyCode(), BAKERY.country());
        Interpretation interpretation = importers.interpret(surveyor.survey(), shop);
        assertThat(interpretation.questions()).isEmpty();

        RowReader reader = importers.named(interpretation.mapping().importer()).reader(interpretation.mapping(), NOW);
        var received = new ArrayList<Received>();
        for (Read row : rows(sheet)) received.add(Objects.requireNonNull(reader.read(((Read.Usable) row).row())));
        return received;
    }

    private static List<Read> rows(Spreadsheet sheet) {
        var read = new ArrayList<Read>();
        try (Rows rows = sheet.rows()) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }
}
