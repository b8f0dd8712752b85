package perennial.collect.customers.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerRef;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.SubjectKey.Kind;
import perennial.ground.shared.BusinessSettings;
import tools.jackson.databind.json.JsonMapper;

/// Writes what events tell about people the way imports do: staged, matched, filled in. A batch of events counts as an
/// import with a negative number, which nobody takes back.
@Component
class EventPeople {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource database;
    private final JdbcClient db;
    private final KeyOwners owners;
    private final BusinessSettings business;
    private final CustomerMatching matching;
    private final CustomerDetails details;

    EventPeople(DataSource database, JdbcClient db, KeyOwners owners, BusinessSettings business) {
        this.database = database;
        this.db = db;
        this.owners = owners;
        this.business = business;
        this.matching = new CustomerMatching(db);
        this.details = new CustomerDetails(db);
    }

    /// Makes customers of those who are none yet, and writes what is told about all of them.
    ///
    /// @return whether anything was told
    boolean write(List<Who> people, Map<Long, String> namespaces, long importId) {
        owners.remember(people, namespaces, importId);
        var refs = refs(people, namespaces);
        var newsworthy = refs.keySet().stream().anyMatch(who -> who.customer() == null || tells(who));
        if (!newsworthy) {
            return false;
        }
        var country = business.business().country(); // read before rows stream over the same connection
        try (var staging = CustomerStaging.ofEvents(database, db, importId)) {
            refs.forEach((who, ref) -> stage(who, ref, country, staging));
            staging.commit();
        }
        matching.match(importId);
        details.write(importId);
        var arrived = arrived(importId);
        refs.forEach((who, ref) -> who.is(arrived.getOrDefault(ref.text(), who.customer())));
        owners.remember(people, namespaces, importId);
        clearUp(importId);
        return true;
    }

    /// By which the matching finds each of them: for a customer a key that is surely theirs.
    private Map<Who, CustomerRef> refs(List<Who> people, Map<Long, String> namespaces) {
        var keys = people.stream().flatMap(who -> who.keys().stream()).toList();
        var identified = owners.identified(keys, namespaces);
        var refs = new HashMap<Who, CustomerRef>();
        for (var who : people) {
            who.keys().stream()
                    .filter(Acquaintances::isStrong)
                    .filter(key -> who.customer() == null || who.customer().equals(identified.get(key.subject())))
                    .min(Comparator.comparing(key -> key.key().kind()))
                    .ifPresent(key -> refs.put(who, ref(key, namespaces)));
        }
        return refs;
    }

    private static CustomerRef ref(Event.Known key, Map<Long, String> namespaces) {
        var level = switch (key.key().kind()) {
            case EMAIL -> CustomerRef.Level.EMAIL;
            case PHONE -> CustomerRef.Level.PHONE;
            case USER, ANONYMOUS, DEVICE -> CustomerRef.Level.ID;
        };
        return new CustomerRef(
                level, namespaces.getOrDefault(key.subject(), ""), key.key().value());
    }

    private static boolean tells(Who who) {
        return who.told().stream().anyMatch(event -> traits(event).isPresent());
    }

    /// What an event tells about the person it speaks of.
    private static Optional<String> traits(Event event) {
        if (event.kind().equals("identify") && !event.properties().equals("{}")) {
            return Optional.of(event.properties());
        }
        if (event.context() == null || !event.context().contains("\"traits\"")) {
            return Optional.empty();
        }
        var traits = JSON.readTree(event.context()).get("traits");
        return traits == null || !traits.isObject() || traits.isEmpty()
                ? Optional.empty()
                : Optional.of(traits.toString());
    }

    private static void stage(Who who, CustomerRef ref, String country, CustomerStaging staging) {
        if (who.customer() == null) {
            staging.write(
                    0,
                    ref,
                    new Traits("{}", country)
                            .person(null, first(who.keys(), Kind.EMAIL), first(who.keys(), Kind.PHONE)),
                    false);
        }
        for (var event : who.told()) {
            var theirs = event.keys().stream().filter(who.keys()::contains).toList();
            traits(event)
                    .ifPresent(traits -> staging.write(
                            event.id(),
                            ref,
                            new Traits(traits, country)
                                    .person(null, first(theirs, Kind.EMAIL), first(theirs, Kind.PHONE)),
                            isHearsay(event)));
        }
    }

    private static boolean isHearsay(Event event) {
        var context = event.context();
        return context != null
                && context.contains(Event.HEARSAY)
                && JSON.readTree(context).path(Event.HEARSAY).asBoolean(false);
    }

    private static @Nullable String first(Collection<Event.Known> keys, Kind kind) {
        return keys.stream()
                .filter(key -> key.key().kind() == kind)
                .map(key -> key.key().value())
                .findFirst()
                .orElse(null);
    }

    private Map<String, Long> arrived(long importId) {
        var arrived = new HashMap<String, Long>();
        db.sql("select ref, customer_id from customers.arrived where import_id = :import")
                .param("import", importId)
                .query(row -> {
                    arrived.put(row.getString("ref"), row.getLong("customer_id"));
                });
        return arrived;
    }

    private void clearUp(long importId) {
        db.sql("delete from customers.arrived where import_id = :import")
                .param("import", importId)
                .update();
        db.sql("delete from customers.journal where import_id = :import")
                .param("import", importId)
                .update();
    }
}
