package perennial.collect.customers.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people here, or files, wrote down about customers.
@Component
public class NoteStore {

    public record Note(long id, String text, String writtenBy, Instant writtenAt) {}

    private static final String COLUMNS = """
            select id, text, coalesce(written_by, '') as written_by, written_at
              from customers.note
             where customer_id = :customer
               and removed_at is null
            """;

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    public List<Note> latest(long customerId, int most) {
        return db.sql(COLUMNS + " order by written_at desc, id desc limit :most")
                .param("customer", customerId)
                .param("most", most)
                .query(Note.class)
                .list();
    }

    public Optional<Note> find(long customerId, long id) {
        return db.sql(COLUMNS + " and id = :id")
                .param("customer", customerId)
                .param("id", id)
                .query(Note.class)
                .optional();
    }

    public void add(long customerId, String text, String by) {
        db.sql("insert into customers.note (customer_id, text, written_by) values (:customer, :text, :by)")
                .param("customer", customerId)
                .param("text", text)
                .param("by", by)
                .update();
    }

    public void change(long id, String text) {
        db.sql("update customers.note set text = :text where id = :id")
                .param("id", id)
                .param("text", text)
                .update();
    }

    /// @return whether it was there
    public boolean remove(long customerId, long id) {
        db.sql("delete from customers.note where removed_at < now() - interval '1 day' and import_id is null")
                .update();
        return db.sql("""
                update customers.note
                   set removed_at = now()
                 where id = :id
                   and customer_id = :customer
                   and removed_at is null
                """).param("id", id).param("customer", customerId).update() == 1;
    }

    /// @return whether it could be had back
    public boolean bringBack(long customerId, long id) {
        return db.sql("""
                update customers.note
                   set removed_at = null
                 where id = :id
                   and customer_id = :customer
                   and removed_at is not null
                """).param("id", id).param("customer", customerId).update() == 1;
    }
}
