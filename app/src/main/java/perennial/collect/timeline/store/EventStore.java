package perennial.collect.timeline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.SubjectKey;
import perennial.ground.database.BinaryRows;
import perennial.ground.database.CopyWriter;

/// Writes deliveries into the log, all of them in one short transaction.
///
/// It is held together by one lock from before the first id is taken until the commit. So ids become visible in their
/// order, and who reads on from the last id they saw never misses one. All that can be done before is done before,
/// while another writer may still have its turn.
@Repository
public class EventStore {

    private static final String EVENTS = "timeline.event "
            + "(id, received_at, at, source_id, kind, name, subject_id, also, historical, properties, context)";
    private static final int EVENT_COLUMNS = 11;
    private static final String MARKS = "timeline.message (mark, day)";
    private static final int MARK_COLUMNS = 2;
    private static final String UNIQUE_VIOLATION = "23505";

    private final JdbcClient db;
    private final DataSource database;
    private final TransactionTemplate transactions;
    private final SubjectStore subjects;
    private final Partitions partitions;

    EventStore(
            JdbcClient db,
            DataSource database,
            TransactionTemplate transactions,
            SubjectStore subjects,
            Partitions partitions) {
        this.db = db;
        this.database = database;
        this.transactions = transactions;
        this.subjects = subjects;
        this.partitions = partitions;
    }

    /// @return for each delivery, for each of its arrivals, what became of it
    public List<List<Fate>> append(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> partitions.ensure(delivery.receivedAt()));
        try {
            return inOneTransaction(deliveries);
        } catch (RuntimeException failure) {
            if (!isAboutTheData(failure)) {
                throw failure;
            }
            return deliveries.size() > 1 ? oneByOne(deliveries) : List.of(refuse(deliveries.getFirst(), failure));
        }
    }

    /// One delivery can't be held by the database; the others must not suffer.
    private List<List<Fate>> oneByOne(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> append(List.of(delivery)).getFirst())
                .toList();
    }

    private List<Fate> refuse(Delivery delivery, RuntimeException failure) {
        if (delivery.arrivals().size() == 1 && delivery.rejections().isEmpty()) {
            return List.of(Fate.REFUSED);
        }
        if (delivery.arrivals().isEmpty()) {
            throw failure;
        }
        var fates = new ArrayList<Fate>();
        for (var arrival : delivery.arrivals()) {
            var alone = new Delivery(delivery.receivedAt(), List.of(arrival), List.of());
            fates.addAll(append(List.of(alone)).getFirst());
        }
        append(List.of(new Delivery(delivery.receivedAt(), List.of(), delivery.rejections())));
        return fates;
    }

    private static boolean isAboutTheData(Throwable failure) {
        var state = state(failure);
        return state.startsWith("22") || state.startsWith("54");
    }

    /// What the database said was wrong; empty when it was something else.
    private static String state(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private List<List<Fate>> inOneTransaction(List<Delivery> deliveries) {
        var done = Objects.requireNonNull(transactions.execute(status -> write(deliveries, status)));
        if (done.isEmpty()) {
            return inOneTransaction(deliveries);
        }
        var written = done.get();
        subjects.remember(written.subjects, written.forgetting);
        return written.fates;
    }

    /// @return empty when somebody was erased meanwhile: all begins anew, for nothing is looked up in our turn
    private Optional<Ready> write(List<Delivery> deliveries, TransactionStatus status) {
        var ready = ready(deliveries, fates(deliveries, markedFirst(deliveries, status)));
        var turn = takeTurn(ready.rows.count());
        if (!turn.forgetting.equals(ready.forgetting)) {
            subjects.forget(turn.forgetting);
            status.setRollbackOnly();
            return Optional.empty();
        }
        ready.rows.number(turn.first);
        ready.rows.writeTo(database, EVENTS);
        copyRejections(deliveries);
        return Optional.of(ready);
    }

    /// What is to be written, as far as that can be said before our turn.
    ///
    /// @param forgetting since when no subject was erased
    private record Ready(List<List<Fate>> fates, String forgetting, SubjectStore.Ids subjects, BinaryRows rows) {}

    private Ready ready(List<Delivery> deliveries, List<List<Fate>> fates) {
        var forgetting = subjects.forgetting();
        var stored = stored(deliveries, fates);
        var ids = subjects.ids(stored.stream().map(Stored::arrival).toList());
        var rows = new BinaryRows(EVENT_COLUMNS);
        stored.forEach(each -> row(rows, each.receivedAt, each.arrival, ids.each()));
        return new Ready(fates, forgetting, ids, rows);
    }

    /// From here to the commit nobody else writes.
    ///
    /// @param first number of our events
    /// @param forgetting changes whenever subjects are erased
    private record Turn(long first, String forgetting) {}

    private Turn takeTurn(int events) {
        return db.sql("select first, forgetting from timeline.take_turn(:events)")
                .param("events", events)
                .query(Turn.class)
                .single();
    }

    /// Notes that these messages have arrived. In one order, so that two writers who are told the same do not wait for
    /// each other. Almost always none had arrived before, so that is tried first: it costs half of looking each up.
    ///
    /// @return those that had not arrived before
    private Set<UUID> markedFirst(List<Delivery> deliveries, TransactionStatus status) {
        var marks = new HashSet<UUID>();
        for (var delivery : deliveries) {
            for (var arrival : delivery.arrivals()) marks.add(arrival.mark());
        }
        var inOrder = marks.stream().sorted().toList();
        var today = LocalDate.ofInstant(deliveries.getLast().receivedAt(), ZoneOffset.UTC);
        var rows = new BinaryRows(MARK_COLUMNS);
        inOrder.forEach(mark -> rows.row().uuid(mark).day(today));
        var before = status.createSavepoint();
        try {
            rows.writeTo(database, MARKS);
            return marks;
        } catch (DataAccessResourceFailureException failure) {
            if (!state(failure).equals(UNIQUE_VIOLATION)) {
                throw failure;
            }
            status.rollbackToSavepoint(before);
            return markedEach(inOrder, today);
        }
    }

    private Set<UUID> markedEach(List<UUID> marks, LocalDate today) {
        return new HashSet<>(db.sql("""
                insert into timeline.message (mark, day)
                select mark, :today
                  from unnest(:marks::uuid[]) as told (mark)
                on conflict do nothing
                returning mark
                """)
                .param("marks", marks.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query(UUID.class)
                .list());
    }

    /// Of those that arrived for the first time, the first counts.
    private static List<List<Fate>> fates(List<Delivery> deliveries, Set<UUID> fresh) {
        var fates = new ArrayList<List<Fate>>(deliveries.size());
        for (var delivery : deliveries) {
            var each = new ArrayList<Fate>(delivery.arrivals().size());
            for (var arrival : delivery.arrivals()) {
                each.add(fresh.remove(arrival.mark()) ? Fate.STORED : Fate.DUPLICATE);
            }
            fates.add(each);
        }
        return fates;
    }

    private record Stored(Instant receivedAt, Arrival arrival) {}

    private static List<Stored> stored(List<Delivery> deliveries, List<List<Fate>> fates) {
        var stored = new ArrayList<Stored>();
        for (int i = 0; i < deliveries.size(); i++) {
            var delivery = deliveries.get(i);
            for (int j = 0; j < delivery.arrivals().size(); j++) {
                if (fates.get(i).get(j) == Fate.STORED) {
                    stored.add(new Stored(
                            delivery.receivedAt(), delivery.arrivals().get(j)));
                }
            }
        }
        return stored;
    }

    private static void row(BinaryRows rows, Instant receivedAt, Arrival arrival, Map<SubjectKey, Long> subjects) {
        var keys = arrival.keys();
        rows.row()
                .bigint(0L) // numbered in our turn
                .instant(receivedAt)
                .instant(arrival.at())
                .integer(arrival.sourceId())
                .text(arrival.kind())
                .text(arrival.name())
                .bigint(keys.isEmpty() ? null : subjects.get(keys.getFirst()))
                .bigints(others(keys, subjects))
                .flag(arrival.historical())
                .json(arrival.properties())
                .json(arrival.context());
    }

    private static long @Nullable [] others(List<SubjectKey> keys, Map<SubjectKey, Long> ids) {
        return keys.size() < 2
                ? null
                : keys.stream()
                        .skip(1)
                        .mapToLong(key -> Objects.requireNonNull(ids.get(key)))
                        .toArray();
    }

    private void copyRejections(List<Delivery> deliveries) {
        if (deliveries.stream().allMatch(each -> each.rejections().isEmpty())) {
            return;
        }
        try (var rows =
                CopyWriter.within(database, "timeline.rejected (source_id, received_at, form, reason, field, body)")) {
            for (var delivery : deliveries) {
                for (var rejection : delivery.rejections()) {
                    rows.number(rejection.sourceId())
                            .instant(delivery.receivedAt())
                            .text(rejection.form())
                            .text(rejection.reason())
                            .text(rejection.field())
                            .text(rejection.body())
                            .end();
                }
            }
            rows.commit();
        }
    }
}
