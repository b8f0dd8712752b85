package perennial.collect.timeline;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which keys lead to which customer. Events never change; to merge customers or take them apart is to link their keys
/// anew.
@Component
public class SubjectLinks {

    private final JdbcClient db;

    public SubjectLinks(JdbcClient db) {
        this.db = db;
    }

    /// @param customers by subject
    @Transactional
    public void link(Map<Long, Long> customers) {
        if (customers.isEmpty()) {
            return;
        }
        var subjects = customers.keySet().toArray(Long[]::new);
        db.sql("""
                update timeline.subject s
                   set customer_id = a.customer_id
                  from unnest(:subjects::bigint[], :customers::bigint[]) as a (subject_id, customer_id)
                 where s.id = a.subject_id
                   and s.customer_id is distinct from a.customer_id
                """)
                .param("subjects", subjects)
                .param(
                        "customers",
                        java.util.Arrays.stream(subjects).map(customers::get).toArray(Long[]::new))
                .update();
    }

    /// A key of this house's own for somebody it knows already, by which modules tell what happened to them. It is no
    /// name of anybody, so it makes nobody known under it anywhere else.
    @Transactional
    public SubjectKey ownKey(int source, long customer) {
        var key = new SubjectKey(SubjectKey.Kind.ANONYMOUS, source, "customer-" + customer);
        db.sql("""
                insert into timeline.subject (kind, source_id, value, customer_id)
                values (:kind, :source, :value, :customer)
                on conflict do nothing
                """)
                .param("kind", key.kind().key())
                .param("source", source)
                .param("value", key.value())
                .param("customer", customer)
                .update();
        return key;
    }

    /// Takes out what somebody did who has been erased and was told of again: the keys, and every event of theirs.
    @Transactional
    public void forget(Collection<Long> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var ids = subjects.toArray(Long[]::new);
        db.sql("select pg_advisory_xact_lock(hashtext('timeline.event'))").query(row -> {});
        db.sql("delete from timeline.event where subject_id = any (:ids)")
                .param("ids", ids)
                .update();
        db.sql("delete from timeline.subject where id = any (:ids)")
                .param("ids", ids)
                .update();
        db.sql("insert into timeline.forgetting default values").update();
    }
}
