package perennial.collect.forms;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.store.FormStore;

/// Takes what people write into forms.
@Component
public class Forms {

    private final FormStore store;
    private final SaidEvents events;
    private final Confirmations confirmations;
    private final Clock clock;

    Forms(FormStore store, SaidEvents events, Confirmations confirmations, Clock clock) {
        this.store = store;
        this.events = events;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /// Nothing was stored; the same may be sent again a little later.
    public static final class NotNow extends RuntimeException {

        NotNow(Throwable cause) {
            super("an answer can't be stored now", cause);
        }
    }

    /// What became of it.
    public enum Taken {
        /// It counts.
        COUNTS,
        /// It counts once they have followed the link of a letter.
        ASKED
    }

    /// Returns once it is safe on disk.
    ///
    /// @param number of the form that was handed out; what was sent with it already counts once
    /// @param where the page on which it stood
    /// @param base where the links of our letters begin; null for where the form was last saved
    public Taken take(Kept form, Answers answers, UUID number, String where, @Nullable String base) {
        var said = Said.of(form.form(), answers, number, where, clock.instant());
        if (form.form().confirm() && !said.agreed().isEmpty()) {
            confirmations.ask(form, said, base == null ? form.base() : base);
            return Taken.ASKED;
        }
        if (events.tell(said, null)) {
            store.answered(form.id());
        }
        return Taken.COUNTS;
    }
}
