package perennial.ground.privacy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.ground.access.Audit;
import perennial.ground.access.Secrets;
import perennial.ground.access.UserId;
import perennial.ground.database.FreshTable;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Run;
import perennial.ground.privacy.store.ErasureStore;
import perennial.ground.refresh.RefreshJob;

/// Takes a person out of everything we keep, in one transaction: afterwards they are in no table, or nothing happened.
///
/// Backups made before still hold them; nobody can reach into those.
@Component
public class Erasure {

    private final List<PersonalData> parts;
    private final Subjects subjects;
    private final ErasureStore erasures;
    private final Secrets secrets;
    private final Audit audit;
    private final Jobs jobs;
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Erasure(
            List<PersonalData> parts,
            Subjects subjects,
            ErasureStore erasures,
            Secrets secrets,
            Audit audit,
            Jobs jobs,
            JdbcClient db,
            TransactionOperations transaction,
            Clock clock) {
        this.parts =
                parts.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.subjects = subjects;
        this.erasures = erasures;
        this.secrets = secrets;
        this.audit = audit;
        this.jobs = jobs;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Has it done soon; looking through every kept file takes a while.
    public void ask(long customerId, UserId by) {
        transaction.executeWithoutResult(status -> {
            audit.record("privacy.erasure-asked", "customer", customerId, Audit.Change.NONE);
            jobs.enqueue(EraseJob.TYPE, new EraseJob.Whom(customerId, by.value()), Long.toString(customerId));
        });
    }

    /// How far it is, if somebody asked for it.
    public Optional<Run> underWay(long customerId) {
        return jobs.find(EraseJob.TYPE, Long.toString(customerId));
    }

    /// @param by who asked for it; null when the program did by itself
    public void run(long customerId, @Nullable UserId by) {
        transaction.executeWithoutResult(status -> {
            parts.forEach(PersonalData::hold);
            FreshTable.holdSwapsHere(db);
            subjects.find(customerId).ifPresent(person -> erase(person, by));
        });
    }

    private void erase(Subject person, @Nullable UserId by) {
        parts.reversed().forEach(part -> part.erase(person));
        jobs.forget(person.traces().anywhere());
        for (var number : person.numbers()) {
            audit.forget("customer", number, person.traces().inJson());
        }
        var marks = Forgotten.of(person.identities(), secrets);
        erasures.add(
                person.id(),
                clock.instant(),
                by,
                marks.stream().map(ByteBuffer::array).toList());
        audit.recordAs(by, "privacy.erased", "customer", person.id(), Audit.Change.NONE);
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
    }
}
