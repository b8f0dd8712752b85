package perennial.ground.access.identity;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.store.SessionStore;
import perennial.ground.access.store.UserStore;

/// What people change about themselves.
@Component
public class Accounts {

    private final UserStore users;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transactions;

    public Accounts(
            UserStore users,
            SessionStore sessions,
            Passwords passwords,
            Audit audit,
            TransactionTemplate transactions) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void describe(CurrentUser user, String name, Locale language) {
        transactions.executeWithoutResult(status -> {
            users.describe(user.id(), name, language);
            if (!name.equals(user.name())) {
                audit.record("access.renamed", "user", user.id(), Audit.Change.of("name", user.name(), name));
            }
        });
    }

    /// Whoever knew the old password is out: every other session ends.
    ///
    /// @param session the one that stays
    public void changePassword(CurrentUser user, String password, String session) {
        var hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            users.changePassword(user.id(), hash);
            sessions.endAllBut(session, user.id());
            audit.record("access.password-changed", "user", user.id(), Audit.Change.NONE);
        });
    }

    /// @return how many sessions ended
    public int signOutElsewhere(CurrentUser user, String session) {
        return transactions.execute(status -> {
            int ended = sessions.endAllBut(session, user.id());
            audit.record("access.signed-out-elsewhere", "user", user.id(), Audit.Change.NONE);
            return ended;
        });
    }
}
