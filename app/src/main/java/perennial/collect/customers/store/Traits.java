package perennial.collect.customers.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.meaning.Countries;
import perennial.collect.intake.meaning.Languages;
import perennial.collect.intake.meaning.Phones;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an identify call tells about a person, in the names its convention reserves. Everything else it tells in one
/// word becomes an attribute.
final class Traits {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ATTRIBUTES = 60;
    private static final int LONGEST = 300;
    private static final Set<String> RESERVED = Set.of(
            "email",
            "phone",
            "firstName",
            "lastName",
            "name",
            "birthday",
            "address",
            "company",
            "language",
            "locale",
            "timezone",
            "createdAt",
            "id",
            "first_name",
            "last_name",
            "created_at",
            "avatar");

    private final JsonNode traits;
    private final String country;

    /// @param country where telephone numbers without a country code ring
    Traits(String json, String country) {
        this.traits = JSON.readTree(json);
        this.country = country;
    }

    /// @param id by which the person is known again, at their source; null when the e-mail address is enough
    /// @param email null when it is not theirs to have
    Person person(@Nullable String id, @Nullable String email, @Nullable String phone) {
        var born = born();
        var written = text("phone");
        var number = written == null ? null : Phones.read(written, country);
        return new Person(
                Person.Kind.PERSON,
                id,
                email,
                number == null ? phone : number,
                written == null ? phone : written,
                text("name"),
                text("firstName", "first_name"),
                text("lastName", "last_name"),
                company(),
                born == null ? null : MonthDay.from(born),
                born == null || born.getYear() < 1900 ? null : born.getYear(),
                language(),
                address() == null ? null : address().country(),
                text("timezone"),
                address(),
                List.of(),
                attributes(),
                List.of(),
                since(),
                null);
    }

    private @Nullable String text(String... names) {
        for (var name : names) {
            var text = text(traits.get(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        var text = value.asString().strip();
        return text.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private @Nullable String company() {
        var company = traits.get("company");
        return company != null && company.isObject() ? text(company.get("name")) : text(company);
    }

    private @Nullable LocalDate born() {
        var text = text("birthday");
        try {
            var day = text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
            return day == null || day.isAfter(LocalDate.EPOCH.plusYears(200)) ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private @Nullable Instant since() {
        var text = text("createdAt", "created_at");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private @Nullable String language() {
        var told = text("language", "locale");
        return told == null ? null : Languages.read(told);
    }

    private Person.@Nullable Address address() {
        var at = traits.get("address");
        if (at == null || !at.isObject()) {
            return null;
        }
        var where = text(at.get("country"));
        return new Person.Address(
                text(at.get("street")),
                null,
                text(at.get("postalCode")),
                text(at.get("city")),
                text(at.get("state")),
                where == null ? null : Countries.code(where));
    }

    private Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        for (var trait : traits.properties()) {
            var value = RESERVED.contains(trait.getKey()) ? null : text(trait.getValue());
            if (value != null && trait.getKey().length() <= 100 && attributes.size() < MOST_ATTRIBUTES) {
                attributes.put(trait.getKey(), value);
            }
        }
        return attributes;
    }
}
