package perennial.collect.intake.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which fields a header suggests, from the words in `header-words.txt`.
final class HeaderWords {

    private static final Map<String, Map<Field, Double>> WORDS = new HashMap<>();
    private static final Map<String, Map<Field, Double>> BEGINNINGS = new HashMap<>();
    private static final double RANK = .0005; // words that stand earlier in a line are a little surer
    private static final int SHORTEST_ENDING = 5;

    static {
        read();
    }

    private HeaderWords() {}

    /// @return how well the header names each field, in (0, 1]; 1 when it is one of the words
    static Map<Field, Double> suggest(String text) {
        var found = new EnumMap<Field, Double>(Field.class);
        add(found, String.join("", Header.split(text)), 1);
        if (!found.isEmpty()) return found;
        Header header = Header.of(text);
        List<String> words = header.words();
        add(found, header.squeezed(), .95);
        if (found.isEmpty() && !words.isEmpty())
            for (int length = words.size() - 1; length > 0; length--) beginning(found, words, length);
        if (found.isEmpty())
            for (int length = words.size() - 1; length > 0; length--) {
                double sure = .5 + .3 * length / words.size();
                if (length > 1 || words.get(words.size() - 1).length() > 2) add(found, last(words, length), sure);
                if (length > 1) add(found, first(words, length), sure - .1); // a "customer type" is no customer
                if (!found.isEmpty()) break;
            }
        if (found.isEmpty()) ending(found, header.squeezed());
        return found;
    }

    /// `number of cds` begins with `number of *`.
    private static void beginning(Map<Field, Double> found, List<String> words, int length) {
        BEGINNINGS.getOrDefault(first(words, length), Map.of()).forEach((field, sure) -> found.putIfAbsent(field, .85));
    }

    /// German and Dutch put words together: `lieferscheinnummer`.
    private static void ending(Map<Field, Double> found, String word) {
        for (int from = 1; from <= word.length() - SHORTEST_ENDING && found.isEmpty(); from++)
            add(found, word.substring(from), .5);
    }

    private static void add(Map<Field, Double> found, String word, double sure) {
        WORDS.getOrDefault(word, Map.of()).forEach((field, rank) -> found.merge(field, sure * rank, Math::max));
    }

    private static String first(List<String> words, int length) {
        return String.join("", words.subList(0, length));
    }

    private static String last(List<String> words, int length) {
        return String.join("", words.subList(words.size() - length, words.size()));
    }

    private static void read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("header-words.txt")),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(HeaderWords::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String line) {
        int colon = line.indexOf(':');
        Field field = Field.of(line.substring(0, colon));
        double sure = 1;
        for (String phrase : line.substring(colon + 1).split("\\|")) {
            (phrase.strip().endsWith("*") ? BEGINNINGS : WORDS)
                    .computeIfAbsent(String.join("", Header.split(phrase)), unseen -> new EnumMap<>(Field.class))
                    .merge(field, sure, Math::max);
            sure -= RANK;
        }
    }
}
