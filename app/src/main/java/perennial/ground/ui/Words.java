package perennial.ground.ui;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Sentences in one language, from `messages.properties` and its sisters.
///
/// A sentence takes arguments as `{0}`, `{1}`; numbers among them are written the language's way. An apostrophe is an
/// apostrophe. A sentence that depends on how many has a key for each case, `list.count.one`, `list.count.other` and,
/// if none deserves its own words, `list.count.zero`; ask for `list.count` and hand in the number first.
public final class Words {

    /// The languages the product speaks; the first is what everybody else gets.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Map<Locale, Words> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages",
                supported(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param locale the language to speak and the country whose numbers to write
    public static Words of(Locale locale) {
        return KNOWN.computeIfAbsent(locale, Words::new);
    }

    /// The supported language of a locale, or the first of ours.
    public static Locale supported(Locale locale) {
        for (Locale language : LANGUAGES) {
            if (language.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return LANGUAGES.getFirst();
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key) || bundle.containsKey(key + ".other");
    }

    /// A sentence. An unknown key shows itself: a person can still use the page, and a test has already complained.
    public String text(String key, Object... arguments) {
        return filled(key, UnaryOperator.identity(), this::plain, arguments);
    }

    /// A sentence with markup among its arguments, such as a link; everything else is escaped.
    public Content rich(String key, Object... arguments) {
        return Html.trusted(filled(
                key,
                Html::escape,
                word -> word instanceof Content own ? Html.rendered(own) : Html.escape(plain(word)),
                arguments));
    }

    private String filled(
            String key, UnaryOperator<String> escape, Function<Object, String> shown, Object... arguments) {
        String pattern = escape.apply(pattern(key, arguments));
        if (arguments.length == 0) {
            return pattern;
        }
        var sentence = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            int index = close < 0 ? -1 : index(pattern, open + 1, close);
            if (index < 0 || index >= arguments.length) {
                sentence.append(pattern, from, open + 1);
                from = open + 1;
                continue;
            }
            sentence.append(pattern, from, open).append(shown.apply(arguments[index]));
            from = close + 1;
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    private static int index(String pattern, int from, int to) {
        return to == from + 1 && Character.isDigit(pattern.charAt(from)) ? pattern.charAt(from) - '0' : -1;
    }

    private String pattern(String key, Object... arguments) {
        if (bundle.containsKey(key)) {
            return bundle.getString(key);
        }
        String counted = key + "." + (arguments.length == 0 ? "other" : count(arguments[0], key));
        return bundle.containsKey(counted) ? bundle.getString(counted) : "⟦" + key + "⟧";
    }

    private String count(Object howMany, String key) {
        if (!(howMany instanceof Number number)) {
            return "other";
        }
        if (number.doubleValue() == 0 && bundle.containsKey(key + ".zero")) {
            return "zero";
        }
        return number.doubleValue() == 1 ? "one" : "other";
    }

    private String plain(Object argument) {
        return argument instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : argument.toString();
    }
}
