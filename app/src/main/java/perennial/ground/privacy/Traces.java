package perennial.ground.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which somebody can be found in text that knows no customer numbers.
///
/// Too much rather than too little: where a namesake stands in a row nobody could read, that row goes, too. A single
/// first name, an id of one to three characters, a street without a number prove nothing and are not looked for.
public final class Traces {

    private static final int SHORTEST = 4;
    private static final String NOTHING = "(?!x)x";
    private static final String BEFORE_ADDRESS = "(?<![A-Za-z0-9._%+-])";
    private static final String BEFORE_WORD = "(?<![A-Za-z0-9])";
    private static final String AFTER = "(?![A-Za-z0-9-]|[.][A-Za-z0-9])";
    private static final String AFTER_WORD = "(?![A-Za-z0-9])";

    private final String ways;
    private final String anywhere;
    private final Set<String> wholeCells;
    private final Set<List<String>> pairs;
    private final Pattern pattern;

    /// @param ways e-mail addresses and telephone numbers
    /// @param names whole names, and first lines of addresses
    /// @param ids as other systems gave them
    /// @param pairs given name and family name
    public Traces(
            Collection<String> ways, Collection<String> names, Collection<String> ids, Collection<List<String>> pairs) {
        this.ways = either(telling(ways).map(Traces::way));
        this.anywhere = either(Stream.concat(
                telling(ways).map(Traces::way),
                telling(names).filter(Traces::severalWords).map(Traces::words)));
        this.wholeCells = telling(ids).map(Traces::plain).collect(Collectors.toCollection(TreeSet::new));
        this.pairs = pairs.stream()
                .map(pair -> pair.stream().map(Traces::plain).toList())
                .filter(pair -> pair.stream().noneMatch(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
        this.pattern = Pattern.compile(anywhere, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// For `~*` in SQL: an e-mail address or a telephone number of theirs.
    public String ways() {
        return ways;
    }

    /// For `~*` in SQL: anything that tells them wherever it stands.
    public String anywhere() {
        return anywhere;
    }

    /// For `~*` over JSON as text: the same, and ids and names that fill a value. Finds candidates; [#in] decides.
    public String inJson() {
        return either(Stream.concat(
                Stream.of(anywhere),
                Stream.concat(wholeCells.stream(), pairs.stream().map(List::getLast))
                        .map(value -> "\"\\s*" + escaped(value) + "\\s*\"")));
    }

    public boolean in(String text) {
        return pattern.matcher(text).find() || wholeCells.contains(plain(text));
    }

    /// Whether a row of a table speaks of them.
    public boolean in(List<String> cells) {
        if (cells.stream().anyMatch(this::in)) {
            return true;
        }
        if (pairs.isEmpty()) {
            return false;
        }
        var values = cells.stream().map(Traces::plain).collect(Collectors.toSet());
        return pairs.stream().anyMatch(values::containsAll);
    }

    private static Stream<String> telling(Collection<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted();
    }

    private static boolean severalWords(String name) {
        return name.strip().contains(" ");
    }

    private static String way(String value) {
        return BEFORE_ADDRESS + escaped(value) + AFTER;
    }

    /// The words in their order, whatever stands between them: "ada-lovelace.csv".
    private static String words(String name) {
        return BEFORE_WORD
                + Stream.of(name.strip().split("\\s+"))
                        .map(Traces::escaped)
                        .collect(Collectors.joining("[^A-Za-z0-9]+"))
                + AFTER_WORD;
    }

    /// Means the same to PostgreSQL and to Java.
    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 128 && !Character.isLetterOrDigit(c)) {
                safe.append('\\');
            }
            safe.append((char) c);
        });
        return safe.toString();
    }

    private static String either(Stream<String> patterns) {
        var all = patterns.collect(Collectors.joining("|"));
        return all.isEmpty() ? NOTHING : all;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
