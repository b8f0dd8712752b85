package perennial.collect.timeline.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.SubjectKey;

/// The numbers of keys by which people are known.
///
/// A key has one number for ever, so numbers seen recently are remembered; only when somebody was erased, all are
/// forgotten.
@Repository
class SubjectStore {

    private static final int REMEMBERED = 100_000;
    private static final Comparator<SubjectKey> IN_ONE_ORDER = Comparator.comparing(SubjectKey::kind)
            .thenComparing(SubjectKey::sourceId)
            .thenComparing(SubjectKey::value);

    private final JdbcClient db;
    private final Map<SubjectKey, Long> recent = new LinkedHashMap<>(1 << 12, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SubjectKey, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private String forgetting = "";

    SubjectStore(JdbcClient db) {
        this.db = db;
    }

    /// Changes whenever subjects are erased; nothing remembered before counts then.
    synchronized String forgetting() {
        return forgetting;
    }

    synchronized void forget(String forgetting) {
        recent.clear();
        this.forgetting = forgetting;
    }

    /// @param lookedUp those of them that were not remembered
    record Ids(Map<SubjectKey, Long> each, List<SubjectKey> lookedUp) {}

    /// The number of each key of these arrivals; those nobody has heard of get one.
    Ids ids(List<Arrival> arrivals) {
        var ids = new HashMap<SubjectKey, Long>(arrivals.size() * 2);
        var unknown = List.copyOf(remembered(arrivals, ids));
        if (!unknown.isEmpty()) {
            lookUp(unknown, ids); // may wait for the other writer, who then must not wait for us
        }
        return new Ids(ids, unknown);
    }

    /// @return those to be looked up, in one order
    private synchronized Set<SubjectKey> remembered(List<Arrival> arrivals, Map<SubjectKey, Long> ids) {
        var unknown = new TreeSet<>(IN_ONE_ORDER);
        for (var arrival : arrivals) {
            for (var key : arrival.keys()) {
                var id = recent.get(key);
                if (id == null) {
                    unknown.add(key);
                } else {
                    ids.put(key, id);
                }
            }
        }
        return unknown;
    }

    /// Remembers what was looked up, once it is sure to stay.
    synchronized void remember(Ids ids, String forgetting) {
        if (forgetting.equals(this.forgetting)) {
            ids.lookedUp.forEach(key -> recent.put(key, ids.each.get(key)));
        }
    }

    private void lookUp(List<SubjectKey> unknown, Map<SubjectKey, Long> found) {
        var kinds = unknown.stream().map(key -> key.kind().key()).toArray(String[]::new);
        var sources = unknown.stream().map(SubjectKey::sourceId).toArray(Integer[]::new);
        var values = unknown.stream().map(SubjectKey::value).toArray(String[]::new);
        db.sql("""
                insert into timeline.subject (kind, source_id, value)
                select kind, source_id, value
                  from unnest(:kinds::text[], :sources::integer[], :values::text[])
                       with ordinality as a (kind, source_id, value, nth)
                 where not exists (select from timeline.subject s
                                    where (s.source_id, s.kind, s.value) = (a.source_id, a.kind, a.value))
                 order by nth
                on conflict do nothing
                """)
                .param("kinds", kinds)
                .param("sources", sources)
                .param("values", values)
                .update();
        db.sql("""
                select a.nth, s.id
                  from unnest(:kinds::text[], :sources::integer[], :values::text[])
                       with ordinality as a (kind, source_id, value, nth)
                  join timeline.subject s on (s.source_id, s.kind, s.value) = (a.source_id, a.kind, a.value)
                """)
                .param("kinds", kinds)
                .param("sources", sources)
                .param("values", values)
                .query(row -> {
                    found.put(unknown.get((int) row.getLong("nth") - 1), row.getLong("id"));
                });
    }
}
