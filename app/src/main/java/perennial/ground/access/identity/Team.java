package perennial.ground.access.identity;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.access.store.InvitationStore;
import perennial.ground.access.store.SessionStore;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Role;

/// What those above may change about those beside and below them. Somebody always owns the business.
@Component
public class Team {

    private final UserStore users;
    private final InvitationStore invitations;
    private final SessionStore sessions;
    private final SecondFactors secondFactors;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Team(
            UserStore users,
            InvitationStore invitations,
            SessionStore sessions,
            SecondFactors secondFactors,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.users = users;
        this.invitations = invitations;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public enum Answer {
        DONE,
        UNKNOWN,
        NOT_YOURS,
        LAST_OWNER
    }

    public Answer changeRole(CurrentUser by, UserId who, Role role) {
        return change(by, who, !role.mayOwn(), user -> {
            if (!by.role().mayGrant(role)) {
                return Answer.NOT_YOURS;
            }
            users.changeRole(who, role);
            invitations.withdrawAllBy(who, clock.instant());
            audit.record(
                    "access.role-changed",
                    "user",
                    who,
                    Audit.Change.of("role", user.role().key(), role.key()));
            return Answer.DONE;
        });
    }

    /// Shuts somebody out, at once and in every browser.
    public Answer disable(CurrentUser by, UserId who) {
        return change(by, who, true, user -> {
            users.disable(who, clock.instant());
            invitations.withdrawAllBy(who, clock.instant());
            sessions.endAll(who);
            audit.record("access.disabled", "user", who, Audit.Change.NONE);
            return Answer.DONE;
        });
    }

    public Answer enable(CurrentUser by, UserId who) {
        return change(by, who, false, user -> {
            users.disable(who, null);
            audit.record("access.enabled", "user", who, Audit.Change.NONE);
            return Answer.DONE;
        });
    }

    /// For who lost phone and recovery codes. Oneself is left out: that takes the password, on one's own page.
    public Answer forgetPhone(CurrentUser by, UserId who) {
        return change(by, who, false, user -> {
            if (who.equals(by.id())) {
                return Answer.NOT_YOURS;
            }
            secondFactors.remove(who);
            return Answer.DONE;
        });
    }

    private interface Step {
        Answer take(User user);
    }

    /// @param leaves whether afterwards this person decides about the business no more
    private Answer change(CurrentUser by, UserId who, boolean leaves, Step step) {
        return transactions.execute(status -> {
            users.lock();
            var found = users.find(who);
            if (found.isEmpty()) {
                return Answer.UNKNOWN;
            }
            if (!by.role().mayGrant(found.get().role())) {
                return Answer.NOT_YOURS;
            }
            if (leaves && found.get().role().mayOwn() && !users.anotherOwner(who)) {
                return Answer.LAST_OWNER;
            }
            return step.take(found.get());
        });
    }
}
