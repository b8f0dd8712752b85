package perennial.collect.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.SaidEvents.Confirmed;
import perennial.collect.forms.store.FormStore;
import perennial.collect.forms.store.PendingStore;
import perennial.collect.forms.store.PendingStore.Pending;
import perennial.ground.access.Secrets;
import perennial.ground.access.Token;
import perennial.ground.mail.Mail;
import tools.jackson.databind.json.JsonMapper;

/// Asks people by e-mail whether it was them. Until they say so, nothing of what they entered is known anywhere else.
@Component
public class Confirmations {

    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /// The path of a link, before its token.
    public static final String PATH = "/f/confirm/";

    private static final String LINK = "forms.confirm";

    private final PendingStore store;
    private final FormStore forms;
    private final SaidEvents events;
    private final ConfirmationLetter letter;
    private final Mail mail;
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    Confirmations(
            PendingStore store,
            FormStore forms,
            SaidEvents events,
            ConfirmationLetter letter,
            Mail mail,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.events = events;
        this.letter = letter;
        this.mail = mail;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where a link leads.
    public sealed interface Link {

        /// It waits for its button to be pressed.
        ///
        /// @param said what is to be confirmed
        record Open(Kept form, Said said) implements Link {}

        /// It was confirmed, now or before.
        record Done(Kept form, boolean justNow) implements Link {}

        /// It is too old, or none of ours.
        record Gone() implements Link {}
    }

    /// Keeps what was said and writes a letter. Where no more letters may go, nothing is kept either: nobody could ever
    /// confirm it.
    void ask(Kept form, Said said, String base) {
        var token = Token.fresh();
        var until = said.at().plus(GOOD_FOR);
        try {
            transaction.executeWithoutResult(status -> {
                boolean fresh = store.add(
                        new Pending(token.hash(LINK), said.number(), form.id(), sealed(said), said.at(), until, null));
                if (fresh
                        && mail.post(letter.of(form.form(), said, base + PATH + token.text(), until))
                                != Mail.Posted.ON_ITS_WAY) {
                    status.setRollbackOnly();
                }
            });
        } catch (DataAccessException | TransactionException later) {
            throw new Forms.NotNow(later);
        }
    }

    /// Looks, and changes nothing: programs that guard letter boxes open every link, too.
    public Link look(Token token) {
        return pending(token)
                .flatMap(pending -> forms.find(pending.form()).flatMap(form -> link(pending, form)))
                .orElseGet(Link.Gone::new);
    }

    private Optional<Link> link(Pending pending, Kept form) {
        return pending.confirmed() != null
                ? Optional.of(new Link.Done(form, false))
                : said(pending).map(said -> new Link.Open(form, said));
    }

    /// Once it is in the log it counts; the note that it is comes afterwards. Should we crash in between, the same link
    /// may be used again, and the log knows that it has it already.
    ///
    /// @param page where the button was pressed
    public Link confirm(Token token, String page) {
        return switch (look(token)) {
            case Link.Open open -> confirm(open, token, page);
            case Link.Done before -> before;
            case Link.Gone gone -> gone;
        };
    }

    private Link confirm(Link.Open open, Token token, String page) {
        var now = clock.instant();
        boolean first = events.tell(open.said(), new Confirmed(now, page));
        store.confirmed(token.hash(LINK), now);
        if (first) {
            forms.answered(open.form().id());
            forms.confirmed(open.form().id());
        }
        return new Link.Done(open.form(), true);
    }

    private Optional<Pending> pending(Token token) {
        return store.find(token.hash(LINK), clock.instant());
    }

    private byte[] sealed(Said said) {
        return secrets.seal(
                purpose(said.number().toString()),
                JsonMapper.shared().writeValueAsString(said).getBytes(UTF_8));
    }

    /// Empty when it is no more, or sealed with a key that is gone.
    Optional<Said> said(Pending pending) {
        return Optional.ofNullable(pending.said())
                .flatMap(hidden -> secrets.open(purpose(pending.number().toString()), hidden))
                .map(open -> JsonMapper.shared().readValue(new String(open, UTF_8), Said.class));
    }

    private static String purpose(String number) {
        return "forms.pending:" + number;
    }
}
