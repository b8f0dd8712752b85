package perennial.ground.access.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.ground.access.Audit;
import perennial.ground.access.UserId;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Role;

/// The first minute: nobody lives here yet, and whoever comes in becomes the owner.
@Component
public class FirstRun {

    private final UserStore users;
    private final BusinessSettings settings;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public FirstRun(
            UserStore users, BusinessSettings settings, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean isNow() {
        return users.nobody();
    }

    /// @return the owner, or empty if somebody else was faster
    public Optional<UserId> begin(String email, String name, Locale language, String passwordHash, Business business) {
        return transactions.execute(status -> {
            users.lock();
            if (!users.nobody()) {
                return Optional.empty();
            }
            var owner = users.add(email, name, Role.OWNER, language, passwordHash, clock.instant());
            settings.save(business);
            audit.recordAs(owner, "access.founded", "business", null, Audit.Change.to(Map.of("name", business.name())));
            return Optional.of(owner);
        });
    }
}
