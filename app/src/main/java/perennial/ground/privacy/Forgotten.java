package perennial.ground.privacy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;
import perennial.ground.access.Secrets;
import perennial.ground.privacy.Subject.Identity;
import perennial.ground.privacy.store.ErasureStore;

/// Recognises who was erased when they arrive again, without knowing who they were.
@Component
public class Forgotten {

    private static final String PURPOSE = "privacy.erased";

    private final ErasureStore erasures;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    public Forgotten(ErasureStore erasures, Secrets secrets, Audit audit, Clock clock) {
        this.erasures = erasures;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everybody erased up to now, for asking about row after row.
    public Marks marks() {
        var known = new HashSet<ByteBuffer>();
        erasures.marks().forEach(mark -> known.add(ByteBuffer.wrap(mark)));
        return known.isEmpty() ? Marks.NOBODY : new Known(known, secrets);
    }

    /// The marks by which this person will be recognised: their identities, and their telephone numbers and names as
    /// somebody would write them.
    static Set<ByteBuffer> of(Collection<Identity> identities, Secrets secrets) {
        var marks = new LinkedHashSet<ByteBuffer>();
        for (var identity : identities) {
            marks.add(mark(identity.namespace(), identity.value(), secrets));
        }
        return marks;
    }

    /// Somebody who was erased wants to be a customer again.
    ///
    /// @param typed their e-mail address or telephone number
    /// @return whether anybody with it was erased
    @Transactional
    public boolean letComeBack(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        var marks = List.of(
                mark("email", value, secrets).array(),
                mark("phone", Marks.dialled(value), secrets).array());
        var lifted = erasures.lift(marks, clock.instant());
        lifted.forEach(customer -> audit.record("privacy.lifted", "customer", customer, Audit.Change.NONE));
        return !lifted.isEmpty();
    }

    private static ByteBuffer mark(String namespace, String value, Secrets secrets) {
        return ByteBuffer.wrap(secrets.mark(PURPOSE, namespace + ":" + value));
    }

    private record Known(Set<ByteBuffer> known, Secrets secrets) implements Marks {

        @Override
        public boolean nobody() {
            return false;
        }

        @Override
        public boolean has(String namespace, String value) {
            return known.contains(mark(namespace, value, secrets));
        }
    }
}
