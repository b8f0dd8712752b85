package perennial.collect.intake.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Countries by their names in several languages, and by their codes of two and three letters.
public final class Countries {

    private static final List<String> COMMON = List.of("en", "de", "fr", "es", "it", "nl");
    private static final List<String> OTHERS =
            List.of("pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr", "el", "ru", "uk", "ja", "zh", "ar");
    private static final int LONGEST = 60;
    // how people and tills write them besides
    private static final String BESIDES = """
            AE: uae
            BN: brunei
            BO: bolivia
            CH: swiss, suisse, svizzera
            CI: ivory coast
            CV: cape verde
            CZ: czech republic, tschechische republik
            DE: brd
            GB: uk, great britain, england, scotland, wales, northern ireland, grossbritannien
            GR: el
            HK: hong kong
            IE: eire, republic of ireland
            IR: iran
            KR: south korea, republic of korea
            LA: laos
            MD: moldova
            MK: macedonia
            MO: macau
            NL: holland, the netherlands
            PS: palestine
            RU: russia, russian federation
            SK: slovak republic
            SY: syria
            TR: turkey
            TW: taiwan
            TZ: tanzania
            US: usa, u s a, u s, united states of america, america, vereinigte staaten von amerika
            VE: venezuela
            VN: viet nam
            ZA: rsa
            """;
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /// @return ISO 3166-1 alpha-2; null when the cell names no single country
    public static @Nullable String code(String cell) {
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
        for (String language : languages) names.putIfAbsent(word(country.getDisplayCountry(Locale.of(language))), code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            names.put(word(code), code);
            names.put(word(Locale.of("", code).getISO3Country()), code);
            add(names, code, COMMON);
        }
        BESIDES.lines().map(line -> line.split(":")).forEach(line -> {
            for (String name : line[1].split(",")) names.put(name.strip(), line[0]);
        });
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
