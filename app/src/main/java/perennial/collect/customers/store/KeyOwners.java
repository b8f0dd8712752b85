package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.SubjectKey;

/// Whose the keys of events are, as far as the customers' identities tell.
@Component
class KeyOwners {

    private static final Set<String> OURS = Set.of("email", "phone", "company", "name");

    private final JdbcClient db;

    KeyOwners(JdbcClient db) {
        this.db = db;
    }

    /// The same word as imports from that source use; a source can't take one that means something else.
    static String namespace(SubjectKey key, String source) {
        return switch (key.kind()) {
            case USER -> OURS.contains(source) ? "source " + source : source;
            case EMAIL, PHONE, ANONYMOUS, DEVICE -> key.kind().key();
        };
    }

    /// Customers by subject: as the log has them, where they still exist, or else by their identities.
    Map<Long, Long> of(List<Event> events, Map<Long, String> namespaces) {
        var keys = new LinkedHashMap<Long, Event.Known>();
        events.forEach(event -> event.keys().forEach(key -> keys.put(key.subject(), key)));
        var linked = new HashMap<Long, Long>();
        keys.forEach((subject, key) -> {
            if (key.customer() != null) linked.put(subject, key.customer());
        });
        var there = Set.copyOf(db.sql("select id from customers.customer where id = any (:ids)")
                .param("ids", linked.values().toArray(Long[]::new))
                .query(Long.class)
                .list());
        linked.values().retainAll(there);
        var customers = identified(keys.values(), namespaces);
        customers.putAll(linked);
        return customers;
    }

    /// Those of whom somebody says the number who have an e-mail address or an id somewhere, too.
    Set<Long> knownByMore(Map<Long, Long> customers, List<Event> events) {
        var numbered = events.stream()
                .flatMap(event -> event.keys().stream())
                .filter(key -> key.key().kind() == SubjectKey.Kind.PHONE)
                .map(key -> customers.get(key.subject()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        return numbered.length == 0
                ? Set.of()
                : Set.copyOf(
                        db.sql("""
                select customer_id
                  from customers.identity
                 where customer_id = any (:ids)
                   and namespace not in ('phone', 'company', 'name')
                union
                select customer_id
                  from customers.email_address
                 where customer_id = any (:ids)
                """).param("ids", numbered).query(Long.class).list());
    }

    /// By subject, the customer one of whose identities the key is.
    Map<Long, Long> identified(Collection<Event.Known> keys, Map<Long, String> namespaces) {
        var strong = keys.stream().filter(Acquaintances::isStrong).toList();
        var customers = new HashMap<Long, Long>();
        db.sql("""
                select a.subject, i.customer_id
                  from unnest(:subjects::bigint[], :namespaces::text[], :values::text[]) as a (subject, namespace, value)
                  join customers.identity i on i.namespace = a.namespace and i.value = a.value
                """)
                .param("subjects", strong.stream().map(Event.Known::subject).toArray(Long[]::new))
                .param(
                        "namespaces",
                        strong.stream()
                                .map(key -> namespaces.get(key.subject()))
                                .toArray(String[]::new))
                .param("values", strong.stream().map(key -> key.key().value()).toArray(String[]::new))
                .query(row -> {
                    customers.put(row.getLong("subject"), row.getLong("customer_id"));
                });
        return customers;
    }

    /// Makes the keys identities of those who have become customers, where nobody else has them.
    void remember(Collection<Who> people, Map<Long, String> namespaces, long importId) {
        var keys = new ArrayList<Event.Known>();
        var customers = new ArrayList<Long>();
        for (var who : people) {
            var customer = who.customer();
            for (var key : who.keys()) {
                if (customer != null && Acquaintances.isStrong(key)) {
                    keys.add(key);
                    customers.add(customer);
                }
            }
        }
        db.sql("""
                insert into customers.identity (namespace, value, customer_id, import_id)
                select a.namespace, a.value, a.customer_id, :import
                  from unnest(:namespaces::text[], :values::text[], :customers::bigint[])
                       as a (namespace, value, customer_id)
                 order by a.namespace, a.value
                on conflict do nothing
                """)
                .param("import", importId)
                .param(
                        "namespaces",
                        keys.stream().map(key -> namespaces.get(key.subject())).toArray(String[]::new))
                .param("values", keys.stream().map(key -> key.key().value()).toArray(String[]::new))
                .param("customers", customers.toArray(Long[]::new))
                .update();
    }

    void note(List<Acquaintances.Pair> pairs) {
        for (var pair : pairs) {
            db.sql("""
                    insert into customers.said_same (customer_id, other_id, why)
                    values (:customer, :other, :why)
                    on conflict do nothing
                    """)
                    .param("customer", pair.customer())
                    .param("other", pair.other())
                    .param("why", pair.why())
                    .update();
        }
    }
}
