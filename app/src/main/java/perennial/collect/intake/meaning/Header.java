package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column's name taken apart: `UnitPrice (GBP)` has the words `unit` and `price` and the currency GBP.
///
/// @param words folded, without brackets and currencies
/// @param currency named in the header, by sign, code or word
record Header(String text, List<String> words, @Nullable String currency) {

    private static final int LONGEST = 80; // what is longer is a sentence, or a file without a header

    static Header of(String text) {
        var words = new ArrayList<String>();
        String currency = null;
        for (String word : split(text)) {
            boolean unit = Currencies.isUnit(word)
                    && (word.length() > 2 || !Character.isLetter(word.charAt(0)))
                    && (word.length() != 3 || isUpper(text, word));
            if (unit && currency == null) currency = word;
            else words.add(word);
        }
        if (words.isEmpty() && currency != null) {
            words.add(currency);
            currency = null;
        }
        return new Header(text, List.copyOf(words), currency);
    }

    /// `orderdate` for Order Date, ORDER_DATE, orderDate.
    String squeezed() {
        return String.join("", words);
    }

    /// Folded words of a name: at capitals within, and at whatever is neither letter nor digit. `#` is a word.
    static List<String> split(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            boolean start = part && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
            if (!part || start) end(word, words);
            if (part) word.append(c);
            else if (c == '#' || Character.getType(c) == Character.CURRENCY_SYMBOL) words.add(String.valueOf(c));
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(Text.folded(word.toString()));
        word.setLength(0);
    }

    // "all", "top" and "try" are codes of currencies, too
    private static boolean isUpper(String text, String word) {
        return text.contains(word.toUpperCase(Locale.ROOT));
    }
}
