package perennial.ground.access.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import perennial.ground.ui.Option;
import perennial.ground.ui.Words;

/// Languages, currencies and time zones to choose from, in the reader's words.
final class Choices {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    private Choices() {}

    /// Each language by its own name.
    static List<Option> languages(Locale chosen) {
        return Words.LANGUAGES.stream()
                .map(language -> new Option(
                        language.toLanguageTag(),
                        capitalised(language.getDisplayLanguage(language)),
                        language.getLanguage().equals(chosen.getLanguage())))
                .toList();
    }

    /// The money that some country uses today.
    static List<Option> currencies(Currency chosen, Locale reader) {
        return Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> new Option(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + currency.getDisplayName(reader),
                        currency.equals(chosen)))
                .toList();
    }

    static List<Option> zones(ZoneId chosen) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches() || id.equals(chosen.getId()))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ').replace("/", " / "), id.equals(chosen.getId())))
                .toList();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
