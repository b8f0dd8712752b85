package perennial.ground.access.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Token;
import perennial.ground.access.UserId;
import perennial.ground.access.store.InvitationStore;
import perennial.ground.access.store.InvitationStore.Invitation;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Role;

/// Links by which somebody new joins. What the newcomer may do is decided when the link is made, never by who opens it.
@Component
public class Invitations {

    public static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Duration SHOWN_AFTER_EXPIRY = Duration.ofDays(30);
    private static final String PURPOSE = "invitation";

    private final InvitationStore invitations;
    private final UserStore users;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Invitations(
            InvitationStore invitations, UserStore users, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.invitations = invitations;
        this.users = users;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public sealed interface Answer {

        /// @param token shown once, then forgotten
        record Invited(String email, Token token) implements Answer {}

        record AlreadyHere() implements Answer {}

        record NotYours() implements Answer {}
    }

    public Answer invite(CurrentUser by, String email, Role role) {
        if (!by.role().mayGrant(role)) {
            return new Answer.NotYours();
        }
        return transactions.execute(status -> {
            if (users.knows(email)) {
                return new Answer.AlreadyHere();
            }
            var now = clock.instant();
            var token = Token.fresh();
            invitations.withdrawAllFor(email, now);
            long id = invitations.add(token.hash(PURPOSE), email, role, by.id(), now, now.plus(GOOD_FOR));
            audit.record(
                    "access.invited", "invitation", id, Audit.Change.to(Map.of("email", email, "role", role.key())));
            return new Answer.Invited(email, token);
        });
    }

    /// A new link for the same person; the old one stops working.
    public Optional<Answer> again(CurrentUser by, long id) {
        return invitations.find(id).map(invitation -> invite(by, invitation.email(), invitation.role()));
    }

    /// @return false if it is not there any more, or not this person's to take back
    public boolean withdraw(CurrentUser by, long id) {
        return transactions.execute(status -> {
            var invitation = invitations.find(id).filter(found -> by.role().mayGrant(found.role()));
            if (invitation.isEmpty() || !invitations.withdraw(id, clock.instant())) {
                return false;
            }
            audit.record("access.invitation-withdrawn", "invitation", id, Audit.Change.NONE);
            return true;
        });
    }

    public List<Invitation> waiting() {
        return invitations.waiting(clock.instant().minus(SHOWN_AFTER_EXPIRY));
    }

    public Optional<Invitation> open(Token token) {
        return invitations.open(token.hash(PURPOSE), clock.instant());
    }

    /// Makes the newcomer one of us; empty if the link has been used, withdrawn or has run out meanwhile.
    public Optional<UserId> accept(Token token, String name, String passwordHash, Locale language) {
        return transactions.execute(status -> {
            users.lock();
            var now = clock.instant();
            var invitation = open(token).filter(found -> !users.knows(found.email()));
            if (invitation.isEmpty() || !invitations.accept(invitation.get().id(), now)) {
                return Optional.empty();
            }
            var promised = invitation.get();
            var id = users.add(promised.email(), name, promised.role(), language, passwordHash, now);
            invitations.acceptedBy(promised.id(), id);
            audit.recordAs(
                    id,
                    "access.joined",
                    "user",
                    id,
                    Audit.Change.to(Map.of("role", promised.role().key())));
            return Optional.of(id);
        });
    }
}
