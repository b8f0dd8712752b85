package perennial.ground.access.identity;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Secrets;
import perennial.ground.access.UserId;
import perennial.ground.access.store.AttemptStore;
import perennial.ground.access.store.AuditStore;
import perennial.ground.access.store.InvitationStore;
import perennial.ground.access.store.SecondFactorStore;
import perennial.ground.access.store.SessionStore;
import perennial.ground.access.store.UserStore;
import perennial.ground.database.DataFolder;
import perennial.ground.shared.Role;
import perennial.testing.DatabaseTest;
import perennial.testing.TestClock;
import tools.jackson.databind.json.JsonMapper;

/// The module without its pages, on a real database and a clock that stands still.
abstract class AccessTest extends DatabaseTest {

    static final String PASSWORD = "seven loaves at dawn";
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    @TempDir
    Path folder;

    final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    final UserStore users = new UserStore(db);
    final AuditStore trail = new AuditStore(db, JsonMapper.shared());
    final Audit audit = new Audit(trail, clock);
    final Passwords passwords = PASSWORDS;
    private final AtomicInteger people = new AtomicInteger();
    Secrets secrets;
    Throttle throttle;
    SecondFactors secondFactors;
    SignIns signIns;
    Invitations invitations;
    Team team;

    @BeforeEach
    void assemble() {
        secrets = new Secrets(new DataFolder(folder));
        throttle = new Throttle(new AttemptStore(db), secrets, transactions, clock);
        secondFactors = new SecondFactors(new SecondFactorStore(db), secrets, audit, transactions, clock);
        signIns = new SignIns(users, passwords, secondFactors, throttle, audit);
        var invitationStore = new InvitationStore(db);
        invitations = new Invitations(invitationStore, users, audit, transactions, clock);
        team = new Team(users, invitationStore, new SessionStore(db), secondFactors, audit, transactions, clock);
    }

    CurrentUser somebody(Role role) {
        var name = role.key() + people.incrementAndGet();
        return somebody(role, name + "@shop.example");
    }

    CurrentUser somebody(Role role, String email) {
        UserId id = users.add(email, "Ada Baker", role, Locale.ENGLISH, HASH, clock.instant());
        return new CurrentUser(id, email, "Ada Baker", role, Locale.ENGLISH);
    }
}
