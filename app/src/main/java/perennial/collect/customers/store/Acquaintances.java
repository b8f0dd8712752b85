package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.SubjectKey.Kind;

/// Finds out which keys of some events mean the same human being.
///
/// The rules, the first that fits:
/// - Keys that stand in one event are one person: a user id, an e-mail address, a telephone number.
/// - Families share telephones. So a number says who somebody is only as long as one side has nothing but the number.
///   Where both have an id or an e-mail address, it is noted that they may be one.
/// - An `alias` makes one of both its ids.
/// - Two customers who are known already stay two, unless an alias says that they are one. The user id is believed
///   before the e-mail address, that before the number, and the weaker key stays with whom it belongs to. That two
///   should be one is noted, for merging.
/// - An anonymous id or a device belongs to whom it was first seen with. A family's computer makes nobody one.
final class Acquaintances {

    static final String ALIAS = "alias";

    private final Map<Long, Who> bySubject = new LinkedHashMap<>();
    private final List<Met> met = new ArrayList<>();
    private final Set<Long> knownByMore;

    private record Met(Who one, Who other, String why) {}

    /// Two customers that somebody says are one.
    record Pair(long customer, long other, String why) {}

    /// @param customers by subject, as far as known
    /// @param knownByMore those of them who have an e-mail address or an id somewhere, not only a number
    Acquaintances(Map<Long, Long> customers, Set<Long> knownByMore, Collection<Event> events) {
        this.knownByMore = knownByMore;
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
            boolean joins = isStrong(key) || alias || other.customer() == null && onlyWeak(other);
            boolean onlyHint = is(key, Kind.PHONE) && other != who && hasMore(who) && hasMore(other);
            if (joins && (onlyHint || !who.isAlso(other))) {
                met.add(new Met(
                        who, other, alias ? ALIAS : "shared-" + key.key().kind().key()));
            }
            who = who.self();
        }
        who.tell(event);
    }

    private Who of(Event.Known key) {
        return Objects.requireNonNull(bySubject.get(key.subject())).self();
    }

    private boolean hasMore(Who who) {
        var customer = who.customer();
        return customer != null && knownByMore.contains(customer)
                || who.keys().stream().anyMatch(key -> is(key, Kind.USER) || is(key, Kind.EMAIL));
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

    /// Those who are two customers, once everybody has become one.
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var each : met) {
            var one = each.one.self().customer();
            var other = each.other.self().customer();
            if (one != null && other != null && !one.equals(other)) {
                pairs.add(new Pair(one, other, each.why));
            }
        }
        return pairs;
    }

    static boolean is(Event.Known key, Kind kind) {
        return key.key().kind() == kind;
    }
}
