package perennial.ground.access.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.access.store.UserStore;

/// Finds out whether somebody is who they say. A stranger learns nothing from the answer, nor from how long it takes:
/// an unknown address, a wrong password and a closed account look the same.
@Component
public class SignIns {

    private final UserStore users;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Throttle throttle;
    private final Audit audit;

    public SignIns(UserStore users, Passwords passwords, SecondFactors secondFactors, Throttle throttle, Audit audit) {
        this.users = users;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.throttle = throttle;
        this.audit = audit;
    }

    public sealed interface Answer {

        record Welcome(UserId user) implements Answer {}

        /// The password was right; now the phone.
        record CodeNeeded(UserId user) implements Answer {}

        record Wrong() implements Answer {}

        record TooMany(Duration remaining) implements Answer {}
    }

    public Answer withPassword(String email, String password, String address) {
        return switch (throttle.ask(email, address)) {
            case Throttle.Permit.Wait(var remaining) -> new Answer.TooMany(remaining);
            case Throttle.Permit.Try permit -> {
                var user = proven(email, password);
                if (user.isEmpty()) {
                    yield new Answer.Wrong();
                }
                if (secondFactors.has(user.get())) {
                    yield new Answer.CodeNeeded(user.get());
                }
                throttle.succeeded(permit);
                yield welcome(user.get());
            }
        };
    }

    /// The second step. The right password alone has not yet cleared the count of failures, so that whoever has it
    /// can't
    /// guess codes without end.
    public Answer withCode(UserId id, String code, String address) {
        var user = users.find(id).filter(User::enabled);
        if (user.isEmpty()) {
            return new Answer.Wrong();
        }
        return switch (throttle.ask(user.get().email(), address)) {
            case Throttle.Permit.Wait(var remaining) -> new Answer.TooMany(remaining);
            case Throttle.Permit.Try permit -> {
                if (!secondFactors.proves(id, code)) {
                    refused(id);
                    yield new Answer.Wrong();
                }
                throttle.succeeded(permit);
                yield welcome(id);
            }
        };
    }

    /// Asks somebody who is signed in for their password again, before something that can't be taken back.
    public Answer confirm(CurrentUser user, String password, String address) {
        return switch (throttle.ask(user.email(), address)) {
            case Throttle.Permit.Wait(var remaining) -> new Answer.TooMany(remaining);
            case Throttle.Permit.Try permit -> {
                if (proven(user.email(), password).isEmpty()) {
                    yield new Answer.Wrong();
                }
                throttle.succeeded(permit);
                yield new Answer.Welcome(user.id());
            }
        };
    }

    private Optional<UserId> proven(String email, String password) {
        var known = users.credentials(EmailAddress.normal(email));
        if (known.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        var right = passwords.matches(password, known.get().passwordHash());
        if (!right || !known.get().enabled()) {
            refused(known.get().id());
            return Optional.empty();
        }
        return Optional.of(known.get().id());
    }

    private Answer welcome(UserId user) {
        audit.recordAs(user, "access.signed-in", "user", user, Audit.Change.NONE);
        return new Answer.Welcome(user);
    }

    /// Nobody is named as the one who did it: we don't know who it was.
    private void refused(UserId user) {
        audit.recordAs(null, "access.sign-in-refused", "user", user, Audit.Change.NONE);
    }
}
