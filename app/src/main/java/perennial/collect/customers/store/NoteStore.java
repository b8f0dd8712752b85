package perennial.collect.customers.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people here, or files, wrote down about customers.
@Component
public class NoteStore {

    /// @param at when it was; of a task, when it was done or, before that, written down
    /// @param due the day by which a task is to be done
    public record Note(
            long id,
            NoteKind kind,
            String text,
            String writtenBy,
            Instant at,
            @Nullable LocalDate due,
            @Nullable Instant doneAt,
            String doneBy) {

        public boolean isOpen() {
            return kind == NoteKind.TASK && doneAt == null;
        }
    }

    /// @param at when it was; null for now
    public record Words(
            NoteKind kind,
            String text,
            @Nullable Instant at,
            @Nullable LocalDate due) {}

    private static final String WHEN = "coalesce(done_at, at, written_at)";

    private static final String COLUMNS = """
            select id, upper(kind) as kind, text, coalesce(written_by, '') as written_by, %s as at, due, done_at,
                   coalesce(done_by, '') as done_by
              from customers.note
             where customer_id = :customer
               and removed_at is null
            """.formatted(WHEN);

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /// What was before a moment, newest first; without tasks that are still to be done.
    public List<Note> latest(long customerId, Instant before, int most) {
        return db.sql(COLUMNS + """
                   and (kind <> 'task' or done_at is not null)
                   and %s < :before
                 order by at desc, id desc
                 limit :most
                """.formatted(WHEN))
                .param("customer", customerId)
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .query(Note.class)
                .list();
    }

    /// Tasks still to be done, the most urgent first.
    public List<Note> open(long customerId, int most) {
        return db.sql(COLUMNS + """
                   and kind = 'task'
                   and done_at is null
                 order by due nulls last, id
                 limit :most
                """)
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

    public void add(long customerId, Words words, String by) {
        db.sql("""
                insert into customers.note (customer_id, kind, text, at, due, written_by)
                values (:customer, :kind, :text, :at::timestamptz, :due::date, :by)
                """)
                .param("customer", customerId)
                .param("kind", words.kind().key())
                .param("text", words.text())
                .param("at", words.at() == null ? null : words.at().atOffset(UTC))
                .param("due", words.due())
                .param("by", by)
                .update();
    }

    /// What kind it is stays.
    public void change(long id, Words words) {
        db.sql("""
                update customers.note
                   set text = :text,
                       at = coalesce(:at::timestamptz, at),
                       due = :due::date
                 where id = :id
                """)
                .param("id", id)
                .param("text", words.text())
                .param("at", words.at() == null ? null : words.at().atOffset(UTC))
                .param("due", words.due())
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
