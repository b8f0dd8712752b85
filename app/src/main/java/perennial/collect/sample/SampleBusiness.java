package perennial.collect.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import perennial.collect.intake.Received;
import perennial.collect.sample.OrderBook.Entry;

/// A bakery with two branches, a web shop and catering clients, simulated for the 2½ years before a given day.
///
/// The same day gives the same bytes, on every machine. What the customers never told the shop is in [#truth()].
public final class SampleBusiness {

    /// In which its customers and orders are imported, and by which they are found again to be removed.
    public static final String NAMESPACE = "sample";

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Currency CURRENCY = Currency.getInstance("EUR");

    private static final int MONTHS = 30;
    private static final int MONTHS_OF_NEW_PRICES = 13;
    private static final long SEED = 20_200_229;

    private final List<Client> clients;
    private final List<Entry> entries;

    private SampleBusiness(List<Client> clients, List<Entry> entries) {
        this.clients = clients;
        this.entries = entries;
    }

    /// @param today the first day of which nothing is told
    public static SampleBusiness asOf(LocalDate today) {
        LocalDate first = today.minusMonths(MONTHS);
        var dice = new Dice(SEED);
        var rhythms = Rhythms.between(first, today);
        var prices = new Prices(today.minusMonths(MONTHS_OF_NEW_PRICES).withDayOfMonth(1));

        List<Life> lives = Lives.upTo(today, rhythms, dice.another());
        List<Client> clients = Faces.of(lives, today, dice.another());
        var orders = new ArrayList<Order>();
        for (Client client : clients) orders.addAll(Purchases.of(client, today, prices, dice.another()));
        orders.addAll(WalkIns.between(first, today, rhythms.counter(), prices, dice.another()));
        return new SampleBusiness(clients, OrderBook.of(orders, today, dice.another()));
    }

    public String name() {
        return "Rosemary & Rye";
    }

    public Currency currency() {
        return CURRENCY;
    }

    public ZoneId zone() {
        return ZONE;
    }

    /// Where its telephone numbers ring, ISO 3166-1 alpha-2.
    public String country() {
        return "DE";
    }

    /// One row for each customer, comma-separated; the writer is left open.
    public void writeContacts(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        ContactsFile.write(clients, csv);
        csv.flush();
    }

    /// One row for each line of an order, comma-separated, in order of time; the writer is left open.
    public void writeOrders(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        OrdersFile.write(entries, csv);
        csv.flush();
    }

    /// What both files say, without the way through a file: first the contacts, then the lines of orders.
    public Stream<Received> received() {
        return Arrivals.of(clients, entries);
    }

    /// One for each customer, in the order of their numbers. For tests; no page shows it.
    public List<Truth> truth() {
        return clients.stream().map(Client::truth).toList();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
