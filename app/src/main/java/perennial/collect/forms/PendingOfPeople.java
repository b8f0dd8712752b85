package perennial.collect.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.collect.forms.store.PendingStore;
import perennial.collect.forms.store.PendingStore.Pending;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// What somebody wrote into a form and has not confirmed yet. It is sealed and knows no customer, so each is opened and
/// looked at; none is older than a week.
@Component
@Order(6)
class PendingOfPeople implements PersonalData {

    private final PendingStore store;
    private final Confirmations confirmations;

    PendingOfPeople(PendingStore store, Confirmations confirmations) {
        this.store = store;
        this.confirmations = confirmations;
    }

    @Override
    public String key() {
        return "forms";
    }

    @Override
    public Set<String> tables() {
        return Set.of("forms.pending");
    }

    /// Nobody knows yet whose they are.
    @Override
    public List<Belonging> belongings() {
        return List.of();
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(new Kept(
                "forms.pending",
                theirs(person)
                        .flatMap(pending -> confirmations.said(pending).stream())
                        .map(PendingOfPeople::shown)
                        .toList()));
    }

    @Override
    public void erase(Subject person) {
        store.remove(theirs(person).map(Pending::number).toList());
    }

    private Stream<Pending> theirs(Subject person) {
        return store.all().stream()
                .filter(pending -> confirmations
                        .said(pending)
                        .filter(said -> person.traces().in(cells(said)))
                        .isPresent());
    }

    private static List<String> cells(Said said) {
        var cells = new ArrayList<>(said.values().values());
        cells.addAll(said.questions().values());
        return cells;
    }

    private static Map<String, @Nullable String> shown(Said said) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("form", said.form());
        shown.put("asked_at", said.at().toString());
        shown.putAll(said.values());
        shown.putAll(said.questions());
        said.agreed().forEach(sentence -> shown.put("agreed " + sentence.channel(), sentence.sentence()));
        return shown;
    }
}
