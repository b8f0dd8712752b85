package perennial.collect.intake.meaning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;

/// A small table written down in a test, cells apart by `|`, spaces around them not counting.
public record Table(List<String> headers, List<Row> rows) {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final Shop BERLIN = new Shop(ZoneId.of("Europe/Berlin"), "EUR", "DE");
    public static final Shop NOBODY_SAID = new Shop(ZoneId.of("UTC"), null, null);

    private static final Importers IMPORTERS = Importers.onClassPath();

    public static Table of(String text) {
        List<List<String>> lines =
                text.lines().filter(line -> !line.isBlank()).map(Table::cells).toList();
        return new Table(lines.get(0), rows(lines.subList(1, lines.size()), 2));
    }

    public static Table withoutHeader(String text) {
        return new Table(List.of(), rows(text.lines().map(Table::cells).toList(), 1));
    }

    /// A table of one column.
    public static Table column(String header, String... cells) {
        return new Table(List.of(header), rows(Stream.of(cells).map(List::of).toList(), 2));
    }

    public Survey survey() {
        return Survey.of(headers, rows.iterator());
    }

    public Interpretation interpret(Shop shop) {
        return IMPORTERS.interpret(survey(), shop);
    }

    public List<Received> read(Shop shop) {
        return read(interpret(shop).mapping());
    }

    public List<Received> read(Mapping mapping) {
        var received = new ArrayList<Received>();
        IMPORTERS.read(mapping, rows.iterator(), NOW).forEachRemaining(received::add);
        return received;
    }

    public Received.Sale sale(int row, Shop shop) {
        Received received = read(shop).get(row);
        return received instanceof Received.Sale sale ? sale : fail(received);
    }

    public Received.Contact contact(int row, Shop shop) {
        Received received = read(shop).get(row);
        return received instanceof Received.Contact contact ? contact : fail(received);
    }

    public Received.Unreadable unreadable(int row, Shop shop) {
        Received received = read(shop).get(row);
        return received instanceof Received.Unreadable unreadable ? unreadable : fail(received);
    }

    private static <T> T fail(Received received) {
        throw new AssertionError("not expected: " + Objects.toString(received));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<Row> rows(List<List<String>> lines, int first) {
        var rows = new ArrayList<Row>();
        for (List<String> cells : lines) rows.add(new Row(first + rows.size(), cells));
        return rows;
    }
}
