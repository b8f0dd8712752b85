package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.Particulars.Address;
import perennial.collect.customers.Particulars.Phone;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.ground.ui.Formats;

/// Reads what somebody typed about a customer. Only these fields exist; whatever else a request carries is not looked
/// at. What can't be right gets a sentence under its field.
final class EnteredForm {

    private static final List<String> ADDRESS = List.of("line1", "line2", "postcode", "city", "region", "land");
    private static final int MOST = 50;
    private static final int NAME = 300;
    private static final int TEXT = 2_000;

    private final MultiValueMap<String, String> form;
    private final Particulars before;
    private final String home;
    private final Formats formats;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /// @param before what was kept until now: what stands there already is not complained about
    /// @param home where telephone numbers without a country code ring; blank when nobody said
    private EnteredForm(MultiValueMap<String, String> form, Particulars before, String home, Formats formats) {
        this.form = form;
        this.before = before;
        this.home = home;
        this.formats = formats;
    }

    /// @param problems sentences by field; empty when all is well
    /// @param typedAttributes attributes as typed, also those that can't be kept
    record Entered(
            Particulars particulars,
            List<String> tags,
            List<Map.Entry<String, String>> typedAttributes,
            Map<String, String> problems) {}

    static Entered read(MultiValueMap<String, String> form, Particulars before, String home, Formats formats) {
        return new EnteredForm(form, before, home, formats).read();
    }

    private Entered read() {
        boolean person = before.kind().equals(Particulars.PERSON);
        var country = EnteredCodes.country(text("country"));
        var given = person ? text("given-name") : null;
        var family = person ? text("family-name") : null;
        var particulars = new Particulars(
                before.kind(),
                name(given, family),
                given,
                family,
                person ? text("company") : null,
                person ? EnteredBirthday.read(this::text, formats.today(), this::complain) : null,
                EnteredCodes.language(text("language")),
                country,
                EnteredCodes.zone(text("time-zone")),
                emails(),
                phones(country == null ? home : country),
                addresses(),
                attributes());
        check(particulars);
        return new Entered(particulars, tags(), typedAttributes(), problems);
    }

    /// As entered, or else put together.
    private String name(@Nullable String given, @Nullable String family) {
        var name = text("name");
        var parts = Stream.of(given, family).filter(Objects::nonNull).toList();
        return name == null ? String.join(" ", parts) : name;
    }

    private void check(Particulars entered) {
        if (entered.name().isEmpty() && entered.emails().isEmpty()) {
            complain("name", "customers.form.nobody");
        }
        tooLong("name", entered.name(), before.name());
        tooLong("given-name", entered.givenName(), before.givenName());
        tooLong("family-name", entered.familyName(), before.familyName());
        tooLong("company", entered.company(), before.company());
    }

    private void tooLong(String field, @Nullable String entered, @Nullable String kept) {
        if (entered != null && entered.length() > NAME && !entered.equals(kept)) {
            complain(field, "customers.form.too-long", NAME);
        }
    }

    private List<String> emails() {
        var emails = new ArrayList<String>();
        for (var line : lines("email")) {
            var address = Emails.read(line);
            if (address == null) {
                complain("email", "customers.form.email", shortened(line));
            } else if (!emails.contains(address)) {
                emails.add(address);
            }
        }
        return emails;
    }

    private List<Phone> phones(String country) {
        var phones = new LinkedHashMap<String, Phone>();
        for (var line : lines("phone")) {
            var phone = before.phones().stream()
                    .filter(kept -> kept.asWritten().equals(line))
                    .findFirst()
                    .orElseGet(() -> phone(line, country));
            if (phone == null) {
                complain("phone", "customers.form.phone", shortened(line));
            } else {
                phones.putIfAbsent(phone.number(), phone);
            }
        }
        return List.copyOf(phones.values());
    }

    private static @Nullable Phone phone(String line, String country) {
        var number = Phones.read(line, country.isBlank() ? null : country);
        return number == null ? null : new Phone(number, line);
    }

    private List<Address> addresses() {
        int many = Math.min(MOST, many(ADDRESS));
        return IntStream.range(0, many)
                .mapToObj(i -> new Address(
                        nth("line1", i),
                        nth("line2", i),
                        nth("postcode", i),
                        nth("city", i),
                        nth("region", i),
                        EnteredCodes.country(nth("land", i))))
                .filter(address -> !address.isBlank())
                .distinct()
                .peek(address -> {
                    if (address.text().length() > TEXT) {
                        complain("address", "customers.form.too-long", TEXT);
                    }
                })
                .toList();
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        int many = Math.min(2 * MOST, many(List.of("attribute", "value")));
        for (int i = 0; i < many; i++) {
            var name = nth("attribute", i);
            var value = nth("value", i);
            if (name == null && value == null) {
                continue;
            }
            if (name == null) {
                complain("attributes", "customers.form.attribute-nameless", shortened(value));
            } else if (value != null && attributes.putIfAbsent(name, value) != null) {
                complain("attributes", "customers.form.attribute-twice", shortened(name));
            } else if (name.length() > NAME || value != null && value.length() > TEXT && !keeps(name, value)) {
                complain("attributes", "customers.form.too-long", TEXT);
            }
        }
        return attributes;
    }

    private List<Map.Entry<String, String>> typedAttributes() {
        return IntStream.range(0, Math.min(2 * MOST, many(List.of("attribute", "value"))))
                .mapToObj(i -> Map.entry(blankIfNone(nth("attribute", i)), blankIfNone(nth("value", i))))
                .filter(typed -> !typed.getKey().isEmpty() || !typed.getValue().isEmpty())
                .toList();
    }

    private static String blankIfNone(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean keeps(String name, String value) {
        return value.equals(before.attributes().get(name));
    }

    private List<String> tags() {
        var tags = Stream.of(blankIfNone(text("tags")).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.stream().anyMatch(tag -> tag.length() > TagForm.LONGEST)) {
            complain("tags", "customers.form.too-long", TagForm.LONGEST);
        }
        return tags;
    }

    private int many(List<String> fields) {
        return fields.stream()
                .map(form::get)
                .filter(Objects::nonNull)
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private @Nullable String nth(String field, int i) {
        var all = form.getOrDefault(field, List.of());
        return i < all.size() ? clean(all.get(i)) : null;
    }

    private @Nullable String text(String field) {
        return clean(form.getFirst(field));
    }

    private List<String> lines(String field) {
        return blankIfNone(form.getFirst(field))
                .lines()
                .map(EnteredForm::clean)
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
    }

    /// A database keeps no NUL, and nobody means one.
    private static @Nullable String clean(@Nullable String typed) {
        var text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() < 60 ? String.valueOf(text) : text.substring(0, 57) + "…";
    }

    private void complain(String field, String key, Object... words) {
        problems.putIfAbsent(field, formats.t(key, words));
    }
}
