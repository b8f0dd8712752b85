package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;

/// Whatever stands in a file, every row comes out as something, and nothing is thrown.
class RubbishTest {

    private static final List<String> HEADERS = List.of(
            "order number",
            "date",
            "time",
            "time zone",
            "customer id",
            "email",
            "phone",
            "name",
            "birthday",
            "country",
            "item",
            "qty",
            "unit price",
            "amount",
            "order total",
            "currency",
            "refunded",
            "status",
            "newsletter",
            "tags");
    private static final List<String> PIECES = List.of(
            "1",
            "0",
            "9",
            "31",
            "02",
            "2024",
            ".",
            ",",
            "-",
            "/",
            ":",
            " ",
            "T",
            "+",
            "(",
            ")",
            "€",
            "$",
            "USD",
            "%",
            "@",
            "a@b.de",
            "<",
            ">",
            "E+",
            "May",
            "März",
            "null",
            "\u0000",
            "\u202e",
            "\ud83e",
            "🥐",
            "א",
            "'",
            "\"",
            "\n",
            "\t",
            "PM",
            "=cmd|' /C calc'!A0",
            "999999999999",
            "Ä",
            "-12.00",
            "2024-05-01",
            "12,50",
            "true",
            "ja",
            ":::",
            ";");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_row_becomes_something(long seed) {
        var random = new Random(seed);
        List<Row> rows = IntStream.range(0, 400)
                .mapToObj(line -> new Row(line + 2, cells(random)))
                .toList();
        var table = new Table(seed % 4 == 0 ? List.of() : HEADERS, rows);

        Interpretation found = table.interpret(Table.BERLIN);
        for (RowKind kind : RowKind.values())
            for (NumberStyle numbers : NumberStyle.values()) {
                Mapping mapping = styled(found.mapping().with(kind), numbers, random);
                assertThat(table.read(mapping)).allMatch(received -> isWhole(received));
            }
        assertThat(Mapping.of(found.mapping().json())).isEqualTo(found.mapping());
    }

    private static boolean isWhole(Received received) {
        return switch (received) {
            case Received.Unreadable row -> !row.raw().isEmpty();
            case Received.Contact contact -> contact.line() > 1;
            case Received.Listed listed -> listed.line() > 1;
            case Received.Sale sale -> sale.line() > 1;
        };
    }

    private static Mapping styled(Mapping mapping, NumberStyle numbers, Random random) {
        Mapping styled = mapping;
        for (int i = 0; i < mapping.columns().size(); i++) {
            DateStyle dates = DateStyle.values()[random.nextInt(DateStyle.values().length)];
            styled = styled.with(i, numbers).with(i, dates);
        }
        return styled;
    }

    private static List<String> cells(Random random) {
        var cells = new ArrayList<String>();
        int width = HEADERS.size() - (random.nextInt(20) == 0 ? 3 : 0);
        for (int i = 0; i < width; i++) cells.add(cell(random));
        return cells;
    }

    private static String cell(Random random) {
        var cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) cell.append(PIECES.get(random.nextInt(PIECES.size())));
        return cell.toString();
    }
}
