package perennial.collect.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything people here may write about a customer.
///
/// @param kind `person` or `company`
/// @param name to show; blank for somebody known by an e-mail address only
/// @param company name of the company they belong to
/// @param language BCP 47
/// @param country ISO 3166-1 alpha-2
/// @param timeZone IANA zone id
/// @param emails in lower case, the one to write to first
/// @param attributes whatever else is worth knowing, by the business's own names
public record Particulars(
        String kind,
        String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String company,
        @Nullable Birthday birthday,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timeZone,
        List<String> emails,
        List<Phone> phones,
        List<Address> addresses,
        Map<String, String> attributes) {

    public static final String PERSON = "person";
    public static final String COMPANY = "company";

    public static Particulars blank(String kind) {
        return new Particulars(
                kind, "", null, null, null, null, null, null, null, List.of(), List.of(), List.of(), Map.of());
    }

    /// @param year null when nobody said, which is fine
    public record Birthday(int month, int day, @Nullable Integer year) {

        String text() {
            return (year == null ? "-" : "%04d".formatted(year)) + "-%02d-%02d".formatted(month, day);
        }
    }

    /// @param number E.164 where it could be understood, else as written
    public record Phone(String number, String asWritten) {}

    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {

        public boolean isBlank() {
            return Stream.of(line1, line2, postcode, city, region).allMatch(Objects::isNull);
        }

        public String text() {
            return Stream.of(line1, line2, postcode, city, region, country)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /// Each detail as text, by the name of its field; blank where nothing is known.
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", name);
        texts.put("given-name", known(givenName));
        texts.put("family-name", known(familyName));
        texts.put("company", known(company));
        texts.put("birthday", birthday == null ? "" : birthday.text());
        texts.put("language", known(language));
        texts.put("country", known(country));
        texts.put("time-zone", known(timeZone));
        texts.put("email", String.join(", ", emails));
        texts.put("phone", phones.stream().map(Phone::asWritten).collect(Collectors.joining(", ")));
        texts.put("address", addresses.stream().map(Address::text).collect(Collectors.joining("; ")));
        texts.put(
                "attributes",
                attributes.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; ")));
        return texts;
    }

    /// The details in which another differs, as it has them.
    public Map<String, String> changedIn(Particulars other) {
        var mine = texts();
        var changed = new LinkedHashMap<>(other.texts());
        changed.entrySet().removeIf(detail -> detail.getValue().equals(mine.get(detail.getKey())));
        return changed;
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
