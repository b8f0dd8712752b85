package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Received;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Surveyor;
import perennial.collect.intake.reading.Read;
import perennial.collect.intake.reading.Rows;
import perennial.collect.intake.reading.Spreadsheet;

/// Public files whose totals are known; the figures are those of the README beside each file.
class KnownFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Shop SHOP = new Shop(ZoneOffset.UTC, null, null);

    private final Importers importers = Importers.onClassPath();

    @Test
    void uci_lines_are_read_to_the_penny() {
        Totals totals = read("online_retail_uci/online_retail_lines.csv.gz");

        assertThat(totals.interpretation.mapping().rows()).isEqualTo(RowKind.LINES);
        assertThat(totals.rows).isEqualTo(541_909);
        assertThat(totals.unreadable).isZero();
        assertThat(totals.knownPositive).isEqualTo(891_140_790);
        assertThat(totals.knownNegative).isEqualTo(-61_134_209);
        assertThat(totals.unknownPositive).isEqualTo(175_527_664);
    }

    @Test
    void cdnow_rows_are_whole_orders() {
        Totals totals = read("cdnow/CDNOW_master.txt");

        assertThat(totals.interpretation.mapping().rows()).isEqualTo(RowKind.ORDERS);
        assertThat(totals.rows).isEqualTo(69_659);
        assertThat(totals.unreadable).isZero();
        assertThat(totals.buyers).hasSize(23_570);
        assertThat(totals.knownPositive).isEqualTo(250_031_563);
    }

    @Test
    void cdnow_sample_without_a_header_is_understood_but_asked_about() {
        Totals totals = read("cdnow/CDNOW_sample.txt");

        assertThat(totals.rows).isEqualTo(6_919);
        assertThat(totals.unreadable).isZero();
        assertThat(totals.buyers).hasSize(2_357);
        assertThat(totals.interpretation.questions()).isNotEmpty();
    }

    private Totals read(String name) {
        Path file = Path.of("..", "..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(file), () -> name + " is not beside this repository: nothing to compare with");
        Spreadsheet sheet = Spreadsheet.of(file);
        var surveyor = new Surveyor(sheet.header());
        try (Rows rows = sheet.rows()) {
            while (rows.hasNext()) if (rows.next() instanceof Read.Usable usable) surveyor.see(usable.row());
        }
        Interpretation interpretation = importers.interpret(surveyor.survey(), SHOP);
        var totals = new Totals(interpretation);
        RowReader reader = importers.named(interpretation.mapping().importer()).reader(interpretation.mapping(), NOW);
        try (Rows rows = sheet.rows()) {
            while (rows.hasNext())
                if (rows.next() instanceof Read.Usable usable)
                    totals.add(Objects.requireNonNull(reader.read(usable.row())));
        }
        return totals;
    }

    private static final class Totals {

        final Interpretation interpretation;
        final Set<String> buyers = new HashSet<>();
        long rows;
        long unreadable;
        long knownPositive;
        long knownNegative;
        long unknownPositive;

        Totals(Interpretation interpretation) {
            this.interpretation = interpretation;
        }

        void add(Received received) {
            rows++;
            switch (received) {
                case Received.Unreadable nothing -> unreadable++;
                case Received.Contact contact -> {}
                case Received.Listed listed -> {}
                case Received.Sale sale -> add(sale);
            }
        }

        private void add(Received.Sale sale) {
            long amount = Objects.requireNonNull(sale.sale().amountMinor());
            if (sale.buyer() != null)
                buyers.add(Objects.requireNonNull(sale.buyer().externalId()));
            if (sale.buyer() == null) unknownPositive += Math.max(0, amount);
            else if (amount > 0) knownPositive += amount;
            else knownNegative += amount;
        }
    }
}
