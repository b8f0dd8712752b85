package perennial.collect.customers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;

/// How a row points at a customer: by the strongest thing it says about them.
///
/// @param level what kind of thing that is; the strongest comes first
/// @param namespace `email`, `phone`, `company`, `name`, or the system that gave the id
/// @param value unique within the namespace
public record CustomerRef(Level level, String namespace, String value) {

    private static final int LONGEST = 400;

    /// From the strongest to the weakest.
    public enum Level {
        ID,
        EMAIL,
        PHONE,
        COMPANY,
        NAME
    }

    /// @param system the system the row comes from, whose customer ids are unique within it
    /// @return empty if the row says nothing that would tell one person from another
    public static Optional<CustomerRef> of(String system, @Nullable Person person) {
        if (person == null) {
            return Optional.empty();
        }
        if (person.externalId() != null) {
            return Optional.of(new CustomerRef(Level.ID, system, bounded(person.externalId())));
        }
        if (person.email() != null) {
            return Optional.of(new CustomerRef(Level.EMAIL, "email", person.email()));
        }
        if (person.phone() != null) {
            return Optional.of(new CustomerRef(Level.PHONE, "phone", person.phone()));
        }
        return byName(person);
    }

    private static Optional<CustomerRef> byName(Person person) {
        if (person.kind() == Person.Kind.COMPANY && person.company() != null) {
            return Optional.of(new CustomerRef(Level.COMPANY, "company", key(person.company())));
        }
        var name = displayName(person);
        return name.isEmpty() ? Optional.empty() : Optional.of(new CustomerRef(Level.NAME, "name", key(name)));
    }

    /// The name to show: as given, or put together from its parts.
    public static String displayName(Person person) {
        if (person.kind() == Person.Kind.COMPANY && person.company() != null) {
            return person.company();
        }
        if (person.name() != null) {
            return person.name();
        }
        var given = person.givenName() == null ? "" : person.givenName();
        var family = person.familyName() == null ? "" : person.familyName();
        return (given + " " + family).strip();
    }

    public static String key(String name) {
        return bounded(name.strip().toLowerCase(Locale.ROOT));
    }

    /// An index takes no cell of ten thousand characters; beyond a length no person writes, a fingerprint tells
    /// names apart.
    private static String bounded(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        return value.substring(0, LONGEST / 2).strip() + "…"
                + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// One text for it all, as staging tables hold it.
    public String text() {
        return namespace + ':' + value;
    }
}
