package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.Importer;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Table;

/// What every importer promises. A test of an importer gives its key and a small export, and adds what is special.
abstract class ImporterContractTest {

    /// The importer's key.
    abstract String key();

    /// An export of that program with at least two rows, all of them fine.
    abstract Table export();

    /// The business that exported it.
    Shop shop() {
        return Table.BERLIN;
    }

    private static final Importers IMPORTERS = Importers.onClassPath();

    final Importer importer() {
        return IMPORTERS.named(key());
    }

    final List<Received> received() {
        return export().read(mapping());
    }

    final Received.Sale sale(int row) {
        return (Received.Sale) received().get(row);
    }

    final Received.Contact contact(int row) {
        return (Received.Contact) received().get(row);
    }

    private Mapping mapping() {
        return importer().interpret(export().survey(), shop()).mapping();
    }

    @Test
    final void it_knows_its_own_export_better_than_any_other_importer() {
        assertThat(IMPORTERS.fitting(export().headers()).key()).isEqualTo(key());
        assertThat(importer().fits(export().headers())).isBetween(0.0, 1.0);
    }

    @Test
    final void it_leaves_other_files_alone() {
        assertThat(importer().fits(List.of())).isLessThan(.5);
        assertThat(importer().fits(List.of("foo", "bar"))).isLessThan(.5);
    }

    @Test
    final void it_reads_every_row_of_its_export() {
        assertThat(received()).hasSameSizeAs(export().rows()).noneMatch(Received.Unreadable.class::isInstance);
    }

    @Test
    final void it_remembers_the_line_of_each_row() {
        assertThat(received())
                .extracting(Received::line)
                .isEqualTo(export().rows().stream().map(Row::line).toList());
    }

    @Test
    final void it_needs_no_help_with_its_export() {
        assertThat(importer().interpret(export().survey(), shop()).questions()).isEmpty();
    }

    @Test
    final void it_understands_a_header_without_rows() {
        Interpretation empty = importer().interpret(new Table(export().headers(), List.of()).survey(), Table.BERLIN);

        assertThat(empty.mapping().columns()).hasSameSizeAs(export().headers());
    }

    @Test
    final void its_mapping_survives_being_stored() {
        Mapping mapping = mapping();

        assertThat(mapping.importer()).isEqualTo(key());
        assertThat(Mapping.of(mapping.json())).isEqualTo(mapping);
        assertThat(export().read(Mapping.of(mapping.json()))).isEqualTo(received());
    }

    @Test
    final void it_bears_columns_it_does_not_know() {
        List<String> headers = new ArrayList<>(export().headers());
        headers.add(0, "Something of our own");
        List<Row> rows = export().rows().stream()
                .map(row -> new Row(
                        row.line(),
                        Stream.concat(Stream.of("x"), row.cells().stream()).toList()))
                .toList();
        var wider = new Table(headers, rows);

        assertThat(IMPORTERS.fitting(headers).key()).isEqualTo(key());
        assertThat(wider.read(importer().interpret(wider.survey(), Table.BERLIN).mapping()))
                .noneMatch(Received.Unreadable.class::isInstance);
    }

    @Test
    final void it_claims_no_consent_without_proof() {
        for (Received row : received()) {
            var person = switch (row) {
                case Received.Contact contact -> contact.person();
                case Received.Sale sale -> sale.buyer();
                case Received.Listed listed -> null;
                case Received.Unreadable unreadable -> null;
            };
            if (person != null)
                assertThat(person.consents()).noneMatch(claim -> claim.proof().isEmpty());
        }
    }

    @Test
    final void it_passes_over_blank_rows_and_keeps_broken_ones() {
        var reader = importer().reader(mapping(), Table.NOW);
        List<String> broken =
                export().headers().stream().map(header -> "\u0000").toList();
        List<String> tooLong =
                Stream.generate(() -> "?").limit(export().headers().size() + 3L).toList();

        assertThat(reader.read(new Row(7, broken))).isNull();
        assertThat(reader.read(new Row(8, List.of()))).isNull();
        assertThat(reader.read(new Row(9, tooLong))).isInstanceOfSatisfying(Received.Unreadable.class, row -> {
            assertThat(row.line()).isEqualTo(9);
            assertThat(row.raw()).isEqualTo(tooLong);
        });
    }

    @Test
    final void it_has_a_name_in_every_language() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN))
            assertThat(ResourceBundle.getBundle("messages", locale).getString("intake.importer." + key()))
                    .isNotBlank();
    }
}
