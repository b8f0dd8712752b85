package perennial.collect.timeline.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.SubjectKey;
import perennial.ground.database.CopyWriter;

/// Writes deliveries into the log, all of them in one short transaction.
///
/// It is held together by one lock from before the first id is taken until the commit. So ids become visible in their
/// order, and who reads on from the last id they saw never misses one; and no message is written twice.
@Repository
public class EventStore {

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
        var ids = new Written();
        transactions.executeWithoutResult(status -> {
            lock();
            ids.fates = fates(deliveries, markedFirst(deliveries));
            var keys = new HashSet<SubjectKey>();
            deliveries.forEach(each -> each.arrivals().forEach(arrival -> keys.addAll(arrival.keys())));
            ids.subjects = subjects.ids(keys);
            copyEvents(deliveries, ids);
            copyRejections(deliveries);
        });
        subjects.remember(ids.subjects);
        return ids.fates;
    }

    private static final class Written {
        private List<List<Fate>> fates = List.of();
        private Map<SubjectKey, Long> subjects = Map.of();
    }

    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('timeline.event'))").query(row -> {});
    }

    private record Marked(UUID[] fresh, String forgetting) {}

    /// Notes that these messages have arrived. A statement of its own after the lock: it has to see what was
    /// committed while we waited. It also brings what the memory of subjects has to know: each way to the
    /// database takes time.
    ///
    /// @return those that had not arrived before
    private Set<UUID> markedFirst(List<Delivery> deliveries) {
        var marks = new ArrayList<String>();
        var days = new ArrayList<String>();
        for (var delivery : deliveries) {
            var day = delivery.receivedAt().toString();
            for (var arrival : delivery.arrivals()) {
                marks.add(arrival.mark().toString());
                days.add(day);
            }
        }
        var marked = db.sql("""
                with fresh as (
                    insert into timeline.message (mark, day)
                    select mark, day::date
                      from unnest(:marks::uuid[], :days::text[]) as told (mark, day)
                    on conflict do nothing
                    returning mark
                )
                select array(select mark from fresh) as fresh,
                       (select coalesce(max(id), 0) || ' ' || pg_relation_filenode('timeline.subject')
                          from timeline.forgetting) as forgetting
                """)
                .param("marks", marks.toArray(String[]::new))
                .param("days", days.toArray(String[]::new))
                .query((row, number) ->
                        new Marked((UUID[]) row.getArray("fresh").getArray(), row.getString("forgetting")))
                .single();
        subjects.asOf(marked.forgetting());
        return new HashSet<>(Arrays.asList(marked.fresh()));
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

    private void copyEvents(List<Delivery> deliveries, Written written) {
        var columns = "timeline.event "
                + "(received_at, at, source_id, kind, name, subject_id, also, historical, properties, context)";
        try (var rows = CopyWriter.within(database, columns)) {
            eachStored(deliveries, written, (delivery, arrival) -> {
                var keys = arrival.keys();
                rows.instant(delivery.receivedAt())
                        .instant(arrival.at())
                        .number(arrival.sourceId())
                        .text(arrival.kind())
                        .text(arrival.name())
                        .number(keys.isEmpty() ? null : written.subjects.get(keys.getFirst()))
                        .text(others(keys, written.subjects))
                        .flag(arrival.historical())
                        .text(arrival.properties())
                        .text(arrival.context())
                        .end();
            });
            rows.commit();
        }
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

    private interface Each {
        void write(Delivery delivery, Arrival arrival);
    }

    private static void eachStored(List<Delivery> deliveries, Written written, Each each) {
        for (int i = 0; i < deliveries.size(); i++) {
            var arrivals = deliveries.get(i).arrivals();
            for (int j = 0; j < arrivals.size(); j++) {
                if (written.fates.get(i).get(j) == Fate.STORED) {
                    each.write(deliveries.get(i), arrivals.get(j));
                }
            }
        }
    }
}
