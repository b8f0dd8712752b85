package perennial.collect.intake.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Countries by their names in several languages, and by their codes of two and three letters.
final class Countries {

    private static final List<String> COMMON = List.of("en", "de", "fr", "es", "it", "nl");
    private static final List<String> OTHERS = List.of(
            "pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr", "el", "ru", "uk", "ja", "zh", "ar");
    private static final int LONGEST = 60;
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /// @return ISO 3166-1 alpha-2; null when the cell names no single country
    static @Nullable String code(String cell) {
        if (cell.length() > LONGEST) return null;
        String word = word(cell);
        String code = NAMES.get(word);
        return code != null ? code : Rest.NAMES.get(word);
    }

    /// Is it a country's code, or its name in one of the commonest languages? Quick enough to ask of every cell.
    static boolean isCommon(String cell) {
        return cell.length() <= LONGEST && NAMES.containsKey(word(cell));
    }

    /// Names in further languages take a while to load; most files never need them.
    private static final class Rest {
        static final Map<String, String> NAMES = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) add(NAMES, code, OTHERS);
        }
    }

    private static void add(Map<String, String> names, String code, List<String> languages) {
        var country = Locale.of("", code);
        for (String language : languages)
            names.putIfAbsent(word(country.getDisplayCountry(Locale.of(language))), code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            names.put(word(code), code);
            names.put(word(Locale.of("", code).getISO3Country()), code);
            add(names, code, COMMON);
        }
        // how people and tills write it besides
        for (String pair : ("uk GB,great britain GB,england GB,scotland GB,wales GB,northern ireland GB,eire IE,"
                        + "republic of ireland IE,holland NL,the netherlands NL,usa US,u s a US,u s US,united states of america US,"
                        + "america US,vereinigte staaten von amerika US,deutschland DE,brd DE,rsa ZA,uae AE,czech republic CZ,"
                        + "tschechische republik CZ,slovak republic SK,south korea KR,republic of korea KR,russia RU,"
                        + "russian federation RU,swiss CH,suisse CH,svizzera CH,turkey TR,viet nam VN,hong kong HK,macau MO,"
                        + "taiwan TW,macedonia MK,ivory coast CI,cape verde CV,moldova MD,iran IR,syria SY,bolivia BO,"
                        + "venezuela VE,tanzania TZ,laos LA,brunei BN,palestine PS,grossbritannien GB,el GR")
                .split(",")) {
            int space = pair.lastIndexOf(' ');
            names.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return names;
    }

    private static String word(String name) {
        String folded = Text.folded(name);
        var out = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) out.append(' ');
                out.append(c);
                gap = false;
            } else gap = true;
        }
        return out.toString();
    }
}
