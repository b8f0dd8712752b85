package perennial.collect.intake.meaning;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names of months and weekdays, long and short, in the languages of Europe and a few more.
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "hr", "sl",
            "tr", "id", "ca", "et", "lv", "lt", "el", "ru", "uk", "bg");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> DAYS = days();

    private MonthNames() {}

    /// @param word folded, without a dot
    /// @return 1 to 12, or 0 when it names no month
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /// Words that may stand in a date and say nothing: weekdays, `de`, `of`, `th`.
    static boolean isFiller(String word) {
        return DAYS.containsKey(word);
    }

    private static Map<String, Integer> months() {
        var names = new HashMap<String, Integer>();
        for (String language : LANGUAGES)
            for (TextStyle style : STYLES)
                for (Month month : Month.values())
                    names.putIfAbsent(word(month.getDisplayName(style, Locale.of(language))), month.getValue());
        names.put("sept", 9);
        names.put("marz", 3);
        names.put("mrz", 3);
        names.put("janner", 1);
        names.put("janv", 1);
        names.keySet().removeIf(name -> name.length() < 3 || Text.isDigit(name.charAt(0)));
        return names;
    }

    private static Map<String, Integer> days() {
        var names = new HashMap<String, Integer>();
        for (String language : LANGUAGES)
            for (TextStyle style : STYLES)
                for (DayOfWeek day : DayOfWeek.values())
                    names.putIfAbsent(word(day.getDisplayName(style, Locale.of(language))), day.getValue());
        for (String word :
                List.of("of", "the", "de", "del", "di", "den", "der", "le", "st", "nd", "rd", "th", "er", "r"))
            names.put(word, 0);
        return names;
    }

    private static String word(String name) {
        return Text.folded(name).replace(".", "");
    }
}
