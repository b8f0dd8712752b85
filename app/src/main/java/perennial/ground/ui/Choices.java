package perennial.ground.ui;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Languages, currencies, countries, time zones and days to choose from, in the reader's words and order.
public final class Choices {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Choices() {}

    /// Each language by its own name.
    public static List<Option> languages(Locale chosen) {
        return Words.LANGUAGES.stream()
                .map(language -> new Option(
                        language.toLanguageTag(),
                        capitalised(language.getDisplayLanguage(language)),
                        language.getLanguage().equals(chosen.getLanguage())))
                .toList();
    }

    /// The money that some country uses today, by name, so that typing its first letters finds it.
    public static List<Option> currencies(Currency chosen, Locale reader) {
        var used = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull);
        return sorted(
                Stream.concat(Stream.of(chosen), used)
                        .distinct()
                        .map(currency -> new Option(
                                currency.getCurrencyCode(),
                                currency.getDisplayName(reader) + " (" + currency.getCurrencyCode() + ")",
                                currency.equals(chosen))),
                reader);
    }

    public static List<Option> zones(ZoneId chosen, Locale reader) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches() || id.equals(chosen.getId()))
                .sorted()
                .map(id -> new Option(id, zoneName(ZoneId.of(id), reader), id.equals(chosen.getId())))
                .toList();
    }

    /// "Europe / Berlin · Central European Time".
    public static String zoneName(ZoneId zone, Locale reader) {
        return zone.getId().replace('_', ' ').replace("/", " / ") + " · " + zone.getDisplayName(TextStyle.FULL, reader);
    }

    /// @param unsaid what stands there while nobody has said
    public static List<Option> countries(String chosen, String unsaid, Locale reader) {
        var each = COUNTRIES.stream()
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(reader), code.equals(chosen)));
        return Stream.concat(Stream.of(new Option("", unsaid, chosen.isEmpty())), sorted(each, reader).stream())
                .toList();
    }

    public static List<Option> days(DayOfWeek chosen, Locale reader) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, reader), day == chosen))
                .toList();
    }

    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /// A place or a name that the database knows as well; it reads "+05:00" the other way round.
    public static boolean isZone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) && !id.startsWith("SystemV/");
    }

    public static boolean isLanguage(String tag) {
        return Words.LANGUAGES.stream()
                .anyMatch(language -> language.toLanguageTag().equals(tag));
    }

    private static List<Option> sorted(Stream<Option> options, Locale reader) {
        return options.sorted(Comparator.comparing(Option::label, Collator.getInstance(reader)))
                .toList();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
