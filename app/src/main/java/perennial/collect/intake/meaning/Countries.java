package perennial.collect.intake.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Countries by their names in several languages, and by their codes of two and three letters.
final class Countries {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr", "el", "ru",
            "uk", "ja", "zh", "ar");
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /// @return ISO 3166-1 alpha-2; null when the cell names no single country
    static @Nullable String code(String cell) {
        return cell.length() > 60 ? null : NAMES.get(word(cell));
    }

    static boolean isCode(String text) {
        return text.length() == 2 && Set.of(Locale.getISOCountries()).contains(text);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            names.put(word(code), code);
            names.put(word(country.getISO3Country()), code);
            for (String language : LANGUAGES)
                names.putIfAbsent(word(country.getDisplayCountry(Locale.of(language))), code);
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
