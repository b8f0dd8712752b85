package perennial.ground.ui;

import java.util.Locale;

/// The first letters of a name, for the small circle beside it.
public final class Initials {

    private static final int HUES = 8;

    private Initials() {}

    /// One letter of the first word and one of the last; whole characters, also where a character takes two units.
    public static String of(String name) {
        String[] words = name.strip().split("[\\s\\-–]+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElseGet(() -> word.isEmpty() ? "" : Character.toString(word.codePointAt(0)))
                .toUpperCase(Locale.ROOT);
    }

    /// The same name always has the same colour.
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }
}
