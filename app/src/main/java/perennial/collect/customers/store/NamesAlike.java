package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How alike two names are, word by word, in whatever order they were written.
enum NamesAlike {
    SAME,
    /// A letter or two differ.
    SIMILAR,
    /// One has an initial where the other has a name, or lacks a word.
    SHORTENED,
    /// They have a word in common, and each has one the other lacks: Ada and Bob of one family.
    FAMILY,
    DIFFERENT,
    /// One of them has no name.
    UNKNOWN;

    private static final int SHORT_WORD = 3;
    private static final int LONG_WORD = 8;

    /// @param one words in the order of the alphabet, with a space between
    static NamesAlike of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (one.equals(other)) {
            return SAME;
        }
        var mine = words(one);
        var theirs = words(other);
        int common = takeEqual(mine, theirs);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return SHORTENED;
        }
        int similar = take(mine, theirs, NamesAlike::similar);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return SIMILAR;
        }
        int initials = take(mine, theirs, NamesAlike::initial);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return common + similar > 0 || initials > 1 ? SHORTENED : DIFFERENT;
        }
        return common + similar > 0 ? FAMILY : DIFFERENT;
    }

    Optional<Likeness.Reason> reason() {
        return switch (this) {
            case SAME -> Optional.of(Likeness.Reason.NAME);
            case SIMILAR -> Optional.of(Likeness.Reason.NAME_SIMILAR);
            case SHORTENED -> Optional.of(Likeness.Reason.NAME_SHORTENED);
            case FAMILY, DIFFERENT, UNKNOWN -> Optional.empty();
        };
    }

    private static List<String> words(String name) {
        return new ArrayList<>(List.of(name.split(" ")));
    }

    private static int takeEqual(List<String> mine, List<String> theirs) {
        return take(mine, theirs, String::equals);
    }

    private interface Alike {
        boolean test(String one, String other);
    }

    /// Takes words out of both that are alike.
    private static int take(List<String> mine, List<String> theirs, Alike alike) {
        int taken = 0;
        for (var words = mine.iterator(); words.hasNext(); ) {
            var word = words.next();
            var match = theirs.stream().filter(other -> alike.test(word, other)).findFirst();
            if (match.isPresent()) {
                words.remove();
                theirs.remove(match.get());
                taken++;
            }
        }
        return taken;
    }

    private static boolean similar(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter <= SHORT_WORD) {
            return false;
        }
        return distance(one, other) <= (shorter >= LONG_WORD ? 2 : 1);
    }

    private static boolean initial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /// Letters to add, leave out, change, or swap with their neighbour.
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
