package perennial.ground.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import perennial.ground.access.store.AuditStore;

/// The record of who did what, when, to which thing and from where. It grows and is never changed, but for values that
/// go when a customer is erased.
///
/// Call it in the transaction of the change itself: either both are there or neither.
@Component
public class Audit {

    private static final Set<String> SECRET = Set.of("password", "secret", "token", "hash", "credential");

    private final AuditStore store;
    private final Clock clock;

    public Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What changed, as values that people can read. A value whose name speaks of a secret is left out.
    public record Change(Map<String, ?> before, Map<String, ?> after) {

        public static final Change NONE = new Change(Map.of(), Map.of());

        public Change {
            before = withoutSecrets(before);
            after = withoutSecrets(after);
        }

        public static Change to(Map<String, ?> after) {
            return new Change(Map.of(), after);
        }

        public static Change of(String what, Object before, Object after) {
            return new Change(Map.of(what, before), Map.of(what, after));
        }

        private static Map<String, ?> withoutSecrets(Map<String, ?> values) {
            var safe = new LinkedHashMap<String, @Nullable Object>(values);
            safe.keySet().removeIf(name -> SECRET.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
            return safe;
        }
    }

    /// Records what the person signed in has done; outside of a request, what the program did by itself.
    ///
    /// @param action module and verb: `"customers.merged"`; `audit.customers.merged` is its sentence in the bundles
    /// @param subjectKind what kind of thing, a noun: `"customer"`
    /// @param subjectId which one; null when it is the whole business
    public void record(String action, String subjectKind, @Nullable Object subjectId, Change change) {
        recordAs(signedIn().map(CurrentUser::id).orElse(null), action, subjectKind, subjectId, change);
    }

    /// The same for somebody who is about to be signed in, or just was.
    public void recordAs(
            @Nullable UserId who, String action, String subjectKind, @Nullable Object subjectId, Change change) {
        var id = subjectId == null ? null : subjectId.toString();
        store.append(clock.instant(), who, address(), action, subjectKind, id, change);
    }

    /// Blanks the values of entries about one thing, and of others that mention it. That something was done, when and
    /// by
    /// whom stays; what people who work here did to each other's accounts stays whole.
    ///
    /// @param pattern a regular expression of PostgreSQL, compared without regard to case
    public void forget(String subjectKind, Object subjectId, String pattern) {
        store.blank(subjectKind, subjectId.toString(), pattern);
    }

    private static Optional<CurrentUser> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
