package perennial.collect.customers.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;

/// That customers who look alike are not the same: they are not offered again, and no program makes one of them.
@Component
public class SaidNotSame {

    private final MergeRecords records;
    private final JdbcClient db;
    private final Audit audit;

    SaidNotSame(MergeRecords records, JdbcClient db, Audit audit) {
        this.records = records;
        this.db = db;
        this.audit = audit;
    }

    @Transactional
    public void say(long customer, List<Long> others, String by) {
        var there = db.sql("select id from customers.customer where id = any (:ids) and id <> :customer for key share")
                .param("ids", others.toArray(Long[]::new))
                .param("customer", customer)
                .query(Long.class)
                .list();
        if (records.now(customer).filter(now -> now == customer).isEmpty()) {
            return;
        }
        for (var other : there) {
            records.notSame(customer, other, by);
            audit.record("customers.not-same", "customer", customer, Audit.Change.to(Map.of("other", other)));
        }
    }

    @Transactional
    public void takeBack(long customer, List<Long> others) {
        db.sql("""
                delete from customers.not_same
                 where customer_id = :customer and other_id = any (:others)
                    or other_id = :customer and customer_id = any (:others)
                """)
                .param("customer", customer)
                .param("others", others.toArray(Long[]::new))
                .update();
    }
}
