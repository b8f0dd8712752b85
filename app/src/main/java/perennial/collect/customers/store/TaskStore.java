package perennial.collect.customers.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is to be done for customers.
@Component
public class TaskStore {

    /// @param customerKind `person` or `company`
    /// @param due null when it has time
    public record Task(
            long id,
            String text,
            @Nullable LocalDate due,
            String writtenBy,
            long customerId,
            String customerKind,
            String customer) {}

    private static final String OPEN = """
             where n.kind = 'task'
               and n.done_at is null
               and n.removed_at is null
            """;

    private final JdbcClient db;

    TaskStore(JdbcClient db) {
        this.db = db;
    }

    /// Still to be done, the most urgent first.
    public List<Task> open(int offset, int most) {
        return db.sql("""
                select n.id, n.text, n.due, coalesce(n.written_by, '') as written_by,
                       c.id as customer_id, c.kind as customer_kind, coalesce(c.name, '') as customer
                  from customers.note n
                  join customers.customer c on c.id = n.customer_id
                """ + OPEN + """
                 order by n.due nulls last, n.id
                offset :offset
                 limit :most
                """)
                .param("offset", offset)
                .param("most", most)
                .query(Task.class)
                .list();
    }

    public long countDueBy(LocalDate day) {
        return db.sql("select count(*) from customers.note n" + OPEN + " and n.due <= :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /// @return whether it was still to be done
    public boolean done(long customerId, long id, String by) {
        return db.sql("""
                update customers.note n
                   set done_at = now(),
                       done_by = :by
                """ + OPEN + " and n.id = :id and n.customer_id = :customer")
                        .param("id", id)
                        .param("customer", customerId)
                        .param("by", by)
                        .update()
                == 1;
    }

    /// @return whether it was done
    public boolean notDone(long customerId, long id) {
        return db.sql("""
                update customers.note
                   set done_at = null,
                       done_by = null
                 where id = :id
                   and customer_id = :customer
                   and done_at is not null
                   and removed_at is null
                """).param("id", id).param("customer", customerId).update() == 1;
    }
}
