package perennial.collect.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The line below a table that adds up its columns.
final class Totals {

    private static final Set<String> WORDS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum",
            "subtotal",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "endsumme",
            "zwischensumme",
            "totaal",
            "totale",
            "suma",
            "somme",
            "total general");

    private Totals() {}

    static boolean isTotal(List<String> cells, int width) {
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        return filled < width && WORDS.contains(firstWord(cells));
    }

    static String firstWord(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return cell.strip().replaceAll("[:=]+$", "").strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
