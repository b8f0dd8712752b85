package perennial.ground.mail.sending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.ground.mail.store.LetterStore;
import perennial.ground.mail.store.LetterStore.Whole;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// Letters to somebody that wait or were given up. They are sealed, so each is opened and looked at; there are few.
@Component
@Order(3)
class LettersOfPeople implements PersonalData {

    private final LetterStore letters;
    private final Sealed sealed;

    LettersOfPeople(LetterStore letters, Sealed sealed) {
        this.letters = letters;
        this.sealed = sealed;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public Set<String> tables() {
        return Set.of("mail.letter");
    }

    /// Letters go to addresses, not to customers.
    @Override
    public List<Belonging> belongings() {
        return List.of();
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(new Kept("mail.letter", theirs(person).map(this::shown).toList()));
    }

    @Override
    public void erase(Subject person) {
        letters.remove(
                theirs(person).map(Whole::id).toList(),
                person.identities().stream()
                        .filter(identity -> identity.namespace().equals("email"))
                        .map(identity -> sealed.mark(identity.value()))
                        .toList());
    }

    private Stream<Whole> theirs(Subject person) {
        return letters.addressed().stream()
                .filter(letter ->
                        person.traces().in(address(letter)) || person.traces().in(text(letter)));
    }

    private Map<String, @Nullable String> shown(Whole letter) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("written_at", letter.written().toString());
        shown.put("to", address(letter));
        shown.put("state", letter.state());
        shown.put("text", text(letter));
        return shown;
    }

    private String address(Whole letter) {
        return sealed.address(letter.id(), letter.address()).orElse("");
    }

    private String text(Whole letter) {
        return letter.content() == null
                ? ""
                : sealed.content(letter.id(), letter.content())
                        .map(Sealed.Content::text)
                        .orElse("");
    }
}
