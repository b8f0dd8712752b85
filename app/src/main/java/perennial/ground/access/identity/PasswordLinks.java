package perennial.ground.access.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Token;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.access.store.PasswordLinkStore;
import perennial.ground.access.store.SessionStore;
import perennial.ground.access.store.UserStore;

/// The way back in for somebody who forgot their password: a link that somebody above them makes and hands over, or
/// that
/// is made at the server's terminal. It changes the password only; a phone is still asked for.
@Component
public class PasswordLinks {

    public static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final String PURPOSE = "new-password";

    private final PasswordLinkStore links;
    private final UserStore users;
    private final SessionStore sessions;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public PasswordLinks(
            PasswordLinkStore links,
            UserStore users,
            SessionStore sessions,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.links = links;
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty if that person is not there, or not this one's to help.
    public Optional<Token> make(CurrentUser by, UserId who) {
        return users.find(who)
                .filter(user -> user.enabled() && by.role().mayGrant(user.role()))
                .map(user -> make(by.id(), user));
    }

    /// For whoever sits at the server: they could read the database anyway.
    public Optional<Token> makeAtTerminal(String email) {
        return EmailAddress.of(email)
                .flatMap(users::credentials)
                .flatMap(known -> users.find(known.id()))
                .filter(User::enabled)
                .map(user -> make(null, user));
    }

    private Token make(@Nullable UserId by, User who) {
        return transactions.execute(status -> {
            var token = Token.fresh();
            var now = clock.instant();
            links.put(token.hash(PURPOSE), who.id(), by, now, now.plus(GOOD_FOR));
            audit.recordAs(by, "access.password-link-made", "user", who.id(), Audit.Change.NONE);
            return token;
        });
    }

    public Optional<User> open(Token token) {
        return links.open(token.hash(PURPOSE), clock.instant()).flatMap(users::find);
    }

    /// Changes the password and ends every session: whoever used the old one is out.
    ///
    /// @return false if the link has been used or has run out meanwhile
    public boolean use(Token token, String passwordHash) {
        return transactions.execute(status -> {
            var user = open(token);
            if (user.isEmpty() || !links.use(token.hash(PURPOSE), clock.instant())) {
                return false;
            }
            var id = user.get().id();
            users.changePassword(id, passwordHash);
            sessions.endAll(id);
            audit.recordAs(id, "access.password-changed", "user", id, Audit.Change.NONE);
            return true;
        });
    }
}
