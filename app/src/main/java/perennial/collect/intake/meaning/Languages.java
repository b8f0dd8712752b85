package perennial.collect.intake.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Languages by code or name, as BCP 47: `de_AT`, `DE`, `German` and `Deutsch`.
public final class Languages {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    static {
        for (String in : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "tr"))
            for (String code : CODES)
                NAMES.putIfAbsent(Text.folded(Locale.of(code).getDisplayLanguage(Locale.of(in))), code);
        for (String code : CODES)
            NAMES.putIfAbsent(Text.folded(Locale.of(code).getDisplayLanguage(Locale.of(code))), code);
    }

    private Languages() {}

    public static @Nullable String read(String cell) {
        String word = Text.folded(cell);
        String named = word.length() > 3 ? NAMES.get(word) : null;
        if (named != null) return named;
        Locale locale = Locale.forLanguageTag(cell.replace('_', '-'));
        return CODES.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
    }
}
