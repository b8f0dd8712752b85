package perennial.ground.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which known word a mistyped one resembles.
final class Likeness {

    private Likeness() {}

    /// The known word that begins like the typed one or is two slips, in long words more, away from it; if any.
    static Optional<String> closest(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> word.startsWith(typed) || distance(typed, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(typed, word)));
    }

    /// Letters to insert, leave out or replace to get from one word to the other (Levenshtein).
    static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
