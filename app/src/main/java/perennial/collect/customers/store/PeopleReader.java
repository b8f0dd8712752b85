package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import perennial.collect.intake.ImportTurn;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Interest;
import perennial.collect.timeline.SubjectLinks;
import perennial.collect.timeline.TimelineReader;
import perennial.ground.privacy.Forgotten;
import perennial.ground.privacy.Marks;
import perennial.ground.refresh.LaterRefresh;

/// Makes customers of those who are named in events, and remembers which keys are theirs.
///
/// They are found or made by the very rules of imports. While an import is being written this waits, and the other way
/// round, so that nobody becomes two customers.
@Component
class PeopleReader implements TimelineReader {

    static final String KEY = "people";

    private final KeyOwners owners;
    private final EventPeople arriving;
    private final SubjectLinks links;
    private final Aliases aliases;
    private final ImportTurn turn;
    private final Forgotten forgotten;
    private final LaterRefresh figures;

    PeopleReader(
            KeyOwners owners,
            EventPeople arriving,
            SubjectLinks links,
            Aliases aliases,
            ImportTurn turn,
            Forgotten forgotten,
            LaterRefresh figures) {
        this.owners = owners;
        this.arriving = arriving;
        this.links = links;
        this.aliases = aliases;
        this.turn = turn;
        this.forgotten = forgotten;
        this.figures = figures;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Interest interest() {
        return new Interest(Set.of("identify", "alias"), Set.of(), true);
    }

    @Override
    public void takeTurn() {
        turn.await();
    }

    @Override
    public void read(List<Event> events) {
        var namespaces = namespaces(events);
        var known = owners.of(events, namespaces);
        var acquainted = new Acquaintances(known, owners.knownByMore(known, events), events);
        var people = new ArrayList<>(acquainted.people());
        leaveErasedOut(people, namespaces);
        if (arriving.write(people, namespaces, -events.getLast().id())) {
            figures.ask();
        }
        links.link(customers(people));
        owners.note(acquainted.pairs());
        aliases.merge(acquainted.pairs());
    }

    /// What the customers' own list of identities calls each key's kind.
    private static Map<Long, String> namespaces(List<Event> events) {
        var namespaces = new HashMap<Long, String>();
        for (var event : events) {
            for (var key : event.keys()) {
                namespaces.put(key.subject(), KeyOwners.namespace(key.key(), event.source()));
            }
        }
        return namespaces;
    }

    private void leaveErasedOut(List<Who> people, Map<Long, String> namespaces) {
        var marks = forgotten.marks();
        if (marks.nobody()) {
            return;
        }
        var erased = people.stream()
                .filter(who -> who.customer() == null && isErased(who, namespaces, marks))
                .toList();
        people.removeAll(erased);
        links.forget(erased.stream()
                .flatMap(who -> who.keys().stream())
                .map(Event.Known::subject)
                .toList());
    }

    private static boolean isErased(Who who, Map<Long, String> namespaces, Marks marks) {
        return who.keys().stream()
                .filter(Acquaintances::isStrong)
                .anyMatch(key -> marks.has(
                        namespaces.getOrDefault(key.subject(), ""), key.key().value()));
    }

    private static Map<Long, Long> customers(List<Who> people) {
        var customers = new LinkedHashMap<Long, Long>();
        for (var who : people) {
            var customer = who.customer();
            if (customer != null) {
                who.keys().forEach(key -> customers.put(key.subject(), customer));
            }
        }
        return customers;
    }
}
