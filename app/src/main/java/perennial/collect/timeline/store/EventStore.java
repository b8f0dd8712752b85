package perennial.collect.timeline.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.SubjectKey;
import perennial.ground.database.CopyRows;
import perennial.ground.database.CopyWriter;

/// Writes deliveries into the log, all of them in one short transaction.
///
/// It is held together by one lock from before the first id is taken until the commit. So ids become visible in their
/// order, and who reads on from the last id they saw never misses one. All that can be done before is done before,
/// while another writer may still have its turn.
@Repository
public class EventStore {

    private static final String EVENTS = "timeline.event "
            + "(received_at, at, source_id, kind, name, subject_id, also, historical, properties, context)";

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
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("54");
            }
        }
        return false;
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
        var ready = ready(deliveries, fates(deliveries, markedFirst(deliveries)));
        var forgetting = takeTurn();
        if (!forgetting.equals(ready.forgetting)) {
            subjects.forget(forgetting);
            status.setRollbackOnly();
            return Optional.empty();
        }
        CopyWriter.write(database, EVENTS, ready.rows);
        copyRejections(deliveries);
        return Optional.of(ready);
    }

    /// What is to be written, as far as that can be said before our turn.
    ///
    /// @param forgetting since when no subject was erased
    private record Ready(List<List<Fate>> fates, String forgetting, Map<SubjectKey, Long> subjects, CopyRows rows) {}

    private Ready ready(List<Delivery> deliveries, List<List<Fate>> fates) {
        var forgetting = subjects.forgetting();
        var stored = stored(deliveries, fates);
        var keys = new HashSet<SubjectKey>();
        stored.forEach(each -> keys.addAll(each.arrival.keys()));
        var ids = subjects.ids(keys);
        var rows = new CopyRows();
        stored.forEach(each -> row(rows, each.receivedAt, each.arrival, ids));
        return new Ready(fates, forgetting, ids, rows);
    }

    /// From here to the commit nobody else writes.
    ///
    /// @return what changes whenever subjects are erased
    private String takeTurn() {
        return db.sql("select timeline.take_turn()").query(String.class).single();
    }

    /// Notes that these messages have arrived. In one order, so that two writers who are told the same do not wait for
    /// each other.
    ///
    /// @return those that had not arrived before
    private Set<UUID> markedFirst(List<Delivery> deliveries) {
        var marks = deliveries.stream()
                .flatMap(delivery -> delivery.arrivals().stream())
                .map(Arrival::mark)
                .distinct()
                .sorted()
                .map(UUID::toString)
                .toArray(String[]::new);
        var fresh = db.sql("select timeline.first_told(:marks::uuid[], :today) as fresh")
                .param("marks", marks)
                .param("today", LocalDate.ofInstant(deliveries.getLast().receivedAt(), ZoneOffset.UTC))
                .query((row, number) -> (UUID[]) row.getArray("fresh").getArray())
                .single();
        return new HashSet<>(Arrays.asList(fresh));
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

    private static void row(CopyRows rows, Instant receivedAt, Arrival arrival, Map<SubjectKey, Long> subjects) {
        var keys = arrival.keys();
        rows.instant(receivedAt)
                .instant(arrival.at())
                .number(arrival.sourceId())
                .text(arrival.kind())
                .text(arrival.name())
                .number(keys.isEmpty() ? null : subjects.get(keys.getFirst()))
                .text(others(keys, subjects))
                .flag(arrival.historical())
                .text(arrival.properties())
                .text(arrival.context())
                .end();
    }

    private static @Nullable String others(List<SubjectKey> keys, Map<SubjectKey, Long> ids) {
        return keys.size() < 2
                ? null
                : keys.stream().skip(1).map(ids::get).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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
