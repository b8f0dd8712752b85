package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.SubjectKey.Kind;

/// Finds out which keys of some events mean the same human being.
///
/// The rules, the first that fits:
/// - Keys that stand in one event are one person: a user id, an e-mail address, a telephone number.
/// - An `alias` makes one of both its ids.
/// - Two customers who are known already stay two, unless an alias says that they are one. The user id is believed
///   before the e-mail address, that before the number, and the weaker key stays with whom it belongs to. That two
///   should be one is noted, for merging.
/// - An anonymous id or a device belongs to whom it was first seen with. A family's computer makes nobody one.
final class Acquaintances {

    static final String ALIAS = "alias";

    private final Map<Long, Who> bySubject = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /// Two customers that somebody says are one.
    record Pair(long customer, long other, String why) {}

    /// @param customers by subject, as far as known
    Acquaintances(Map<Long, Long> customers, Collection<Event> events) {
        var byCustomer = new LinkedHashMap<Long, Who>();
        for (var event : events) {
            for (var key : event.keys()) {
                var customer = customers.get(key.subject());
                bySubject.computeIfAbsent(key.subject(), subject -> {
                    var who = customer == null ? new Who() : byCustomer.computeIfAbsent(customer, c -> new Who());
                    who.is(customer);
                    who.known(key);
                    return who;
                });
            }
        }
        events.forEach(this::hear);
    }

    private void hear(Event event) {
        if (event.keys().isEmpty()) {
            return;
        }
        var alias = event.kind().equals("alias");
        var who = of(event.keys().getFirst());
        for (var key : event.keys()) {
            var other = of(key);
            if (isStrong(key) || alias || other.customer() == null && onlyWeak(other)) {
                if (!who.isAlso(other)) {
                    pairs.add(new Pair(
                            java.util.Objects.requireNonNull(who.customer()),
                            java.util.Objects.requireNonNull(other.customer()),
                            alias ? ALIAS : "shared-" + key.key().kind().key()));
                }
            }
            who = who.self();
        }
        who.tell(event);
    }

    private Who of(Event.Known key) {
        return java.util.Objects.requireNonNull(bySubject.get(key.subject())).self();
    }

    private static boolean onlyWeak(Who who) {
        return who.keys().stream().noneMatch(Acquaintances::isStrong);
    }

    /// Whether a key is a name of somebody, not only of a browser or a device.
    static boolean isStrong(Event.Known key) {
        return switch (key.key().kind()) {
            case USER, EMAIL, PHONE -> true;
            case ANONYMOUS, DEVICE -> false;
        };
    }

    /// Everybody who has a name.
    Collection<Who> people() {
        var people = new LinkedHashSet<Who>();
        bySubject.values().forEach(who -> people.add(who.self()));
        people.removeIf(who -> onlyWeak(who) && who.customer() == null);
        return people;
    }

    List<Pair> pairs() {
        return pairs;
    }

    static boolean is(Event.Known key, Kind kind) {
        return key.key().kind() == kind;
    }
}
