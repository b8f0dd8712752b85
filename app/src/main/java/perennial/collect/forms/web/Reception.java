package perennial.collect.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import perennial.collect.forms.Answers;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Forms;
import perennial.collect.forms.Stamp;
import perennial.collect.forms.Stamp.Verdict;
import perennial.ground.access.PublicAddress;
import perennial.ground.shared.BusinessSettings;

/// Looks at what comes in by a form, and lets in what a human being wrote.
@Component
class Reception {

    /// A field that no human being sees. Whoever fills it in is a program.
    static final String TRAP = "homepage";

    static final String STAMP = "stamp";

    private final Forms forms;
    private final Stamp stamps;
    private final BusinessSettings business;
    private final PublicAddress address;

    Reception(Forms forms, Stamp stamps, BusinessSettings business, PublicAddress address) {
        this.forms = forms;
        this.stamps = stamps;
        this.business = business;
        this.address = address;
    }

    /// What became of it.
    sealed interface Outcome {}

    /// It is safe on disk, and counts. A program that was found out hears the same, so that it does not learn by what.
    record Taken() implements Outcome {}

    /// It is safe on disk, and counts once they have followed the link in a letter.
    record Asked() implements Outcome {}

    /// @param problems by the key of the field, a key of a message
    record Refused(Map<String, String> problems) implements Outcome {}

    /// It came too quickly, or from a form that lay open for days: the same once more will do.
    record Again() implements Outcome {}

    /// It can't be stored now.
    record Later() implements Outcome {}

    /// @param where the page on which the form stood
    Outcome take(Kept kept, Map<String, String> typed, String where, HttpServletRequest request) {
        var answers = Answers.read(kept.form(), typed, business.business());
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return kept.form().confirm() && !answers.agreed().isEmpty() ? new Asked() : new Taken();
        }
        if (!answers.problems().isEmpty()) {
            return new Refused(answers.problems());
        }
        return switch (stamps.look(kept.form().slug(), typed.getOrDefault(STAMP, ""))) {
            case Verdict.Fine(UUID number) -> store(kept, answers, number, where, request);
            case Verdict.TooQuick _, Verdict.Stale _ -> new Again();
        };
    }

    /// Links in letters begin with the address the owner named, never with one a stranger came by: whoever calls us by
    /// a name of their own must not have others' links lead to them.
    private Outcome store(Kept kept, Answers answers, UUID number, String where, HttpServletRequest request) {
        try {
            return switch (forms.take(
                    kept, answers, number, where, address.isPublic() ? address.base(request) : null)) {
                case COUNTS -> new Taken();
                case ASKED -> new Asked();
            };
        } catch (Forms.NotNow later) {
            return new Later();
        }
    }
}
