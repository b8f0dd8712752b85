package perennial.collect.customers.web;

import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;

/// Countries, languages and time zones to choose from. A code that is not among them counts as none.
final class EnteredCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private EnteredCodes() {}

    static @Nullable String country(@Nullable String code) {
        return code != null && COUNTRIES.contains(code) ? code : null;
    }

    static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var language = Locale.forLanguageTag(tag);
        return LANGUAGES.contains(language.getLanguage()) ? language.toLanguageTag() : null;
    }

    static @Nullable String zone(@Nullable String id) {
        return id != null && ZONES.contains(id) ? id : null;
    }

    static List<Option> countries(@Nullable String chosen, Formats formats) {
        return options(COUNTRIES.stream(), chosen, formats::countryName, formats);
    }

    /// One that is spoken in a region, such as `de-AT`, stays to choose where it is chosen.
    static List<Option> languages(@Nullable String chosen, Formats formats) {
        var tags = chosen == null || LANGUAGES.contains(chosen)
                ? LANGUAGES.stream()
                : Stream.concat(Stream.of(chosen), LANGUAGES.stream());
        return options(tags, chosen, tag -> Locale.forLanguageTag(tag).getDisplayName(formats.locale()), formats);
    }

    static List<Option> zones(@Nullable String chosen, Formats formats) {
        var places =
                ZONES.stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
        var all = chosen == null || chosen.contains("/") ? places : Stream.concat(Stream.of(chosen), places);
        return options(all, chosen, id -> id.replace('_', ' '), formats);
    }

    private static List<Option> options(
            Stream<String> codes, @Nullable String chosen, Function<String, String> name, Formats formats) {
        var alphabet = Collator.getInstance(formats.locale());
        var options = new ArrayList<Option>();
        options.add(new Option("", formats.t("customers.form.unknown"), chosen == null));
        codes.distinct()
                .map(code -> new Option(code, name.apply(code), code.equals(chosen)))
                .sorted(Comparator.comparing(Option::label, alphabet))
                .forEach(options::add);
        return options;
    }
}
