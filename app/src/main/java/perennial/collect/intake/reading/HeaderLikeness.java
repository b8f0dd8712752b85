package perennial.collect.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import perennial.collect.intake.Row;

/// Whether a row names columns or is already a record: every column gives its opinion.
final class HeaderLikeness {

    private static final double MOSTLY = 0.8;
    private static final Set<String> WORDS = Set.of("""
            id name email mail date time price amount total quantity qty order orders invoice customer customers
            client product item sku code country city state zip postcode phone mobile address street status
            currency first last company tags note notes created number no nr description category type gender
            birthday language revenue sales value text username title shop vorname nachname kunde kundennr
            kundennummer datum uhrzeit betrag preis menge anzahl artikel artikelnummer bestellung bestellnummer
            rechnung rechnungsnummer ort plz land telefon strasse straße firma umsatz währung beleg belegnummer
            bezeichnung geburtstag anrede nom prénom montant fecha nombre importe comment comments review rating
            source channel payment refund discount tax shipping
            """.split("\\s+"));

    private HeaderLikeness() {}

    static Finding<Boolean> of(List<String> candidate, List<Row> below) {
        double evidence = 0;
        int known = 0;
        for (int column = 0; column < candidate.size(); column++) {
            String cell = candidate.get(column).strip();
            boolean isKnown = isKnown(cell);
            known += isKnown ? 1 : 0;
            evidence += isKnown ? 0.7 : 0;
            evidence += opinion(cell, values(below, column));
        }
        if (below.isEmpty()) {
            boolean values =
                    candidate.stream().anyMatch(cell -> CellShape.of(cell).isValue());
            evidence += values ? -3 : 3;
        }
        double header = 1 / (1 + Math.exp(-1.5 * evidence));
        return header >= 0.5
                ? Finding.of(true, Math.min(0.99, header), "header", String.valueOf(known))
                : Finding.of(false, Math.min(0.99, 1 - header), "no-header");
    }

    private static double opinion(String cell, List<String> values) {
        if (values.isEmpty() || cell.isEmpty()) {
            return 0;
        }
        CellShape shape = CellShape.of(cell);
        if (share(values, CellShape::isValue) >= MOSTLY) {
            return shape.isValue() ? -1 : 1;
        }
        if (shape.isValue()) {
            return -0.7;
        }
        if (share(values, s -> s == CellShape.CODE || s == CellShape.NUMBER) >= MOSTLY) {
            return shape == CellShape.CODE ? -0.3 : 0.6;
        }
        return values.stream().anyMatch(cell::equalsIgnoreCase) ? -0.5 : 0.1;
    }

    private static double share(List<String> values, Predicate<CellShape> wanted) {
        return (double) values.stream().map(CellShape::of).filter(wanted).count() / values.size();
    }

    private static List<String> values(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /// Whether a header's words are among those that headers are made of: `Kunden-Nr.`, `customer_id`,
    /// `InvoiceDate`.
    private static boolean isKnown(String cell) {
        String spaced = cell.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        for (String word : spaced.split("[^\\p{L}]+", 12)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
