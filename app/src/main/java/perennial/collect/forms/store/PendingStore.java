package perennial.collect.forms.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits to be confirmed.
@Repository
public class PendingStore {

    private static final String SELECT = """
            select link, number, form_id, said, asked_at, expires_at, confirmed_at
              from forms.pending
            """;

    private final JdbcClient db;

    PendingStore(JdbcClient db) {
        this.db = db;
    }

    /// @param link a hash of what the letter's link ends in
    /// @param said sealed; null once it is confirmed
    public record Pending(
            byte[] link,
            UUID number,
            long form,
            byte @Nullable [] said,
            Instant asked,
            Instant expires,
            @Nullable Instant confirmed) {}

    /// @return false if it was sent before
    public boolean add(Pending pending) {
        return db.sql("""
                        insert into forms.pending (link, number, form_id, said, asked_at, expires_at)
                        values (:link, :number, :form, :said, :asked, :expires)
                        on conflict do nothing
                        """)
                        .param("link", pending.link())
                        .param("number", pending.number())
                        .param("form", pending.form())
                        .param("said", pending.said())
                        .param("asked", pending.asked().atOffset(UTC))
                        .param("expires", pending.expires().atOffset(UTC))
                        .update()
                == 1;
    }

    public Optional<Pending> find(byte[] link, Instant now) {
        return db.sql(SELECT + " where link = :link and expires_at > :now")
                .param("link", link)
                .param("now", now.atOffset(UTC))
                .query((row, n) -> pending(row))
                .optional();
    }

    /// What was said is in the log by now, and forgotten here.
    public void confirmed(byte[] link, Instant now) {
        db.sql("""
                update forms.pending
                   set said = null, confirmed_at = :now
                 where link = :link
                   and confirmed_at is null
                """).param("link", link).param("now", now.atOffset(UTC)).update();
    }

    public long waiting(long form, Instant now) {
        return db.sql("""
                select count(*)
                  from forms.pending
                 where form_id = :form
                   and confirmed_at is null
                   and expires_at > :now
                """)
                .param("form", form)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    public void forget(Instant now) {
        db.sql("delete from forms.pending where expires_at <= :now")
                .param("now", now.atOffset(UTC))
                .update();
    }

    /// All that still say something.
    public List<Pending> all() {
        return db.sql(SELECT + " where said is not null order by asked_at, number")
                .query((row, n) -> pending(row))
                .list();
    }

    public void remove(List<UUID> numbers) {
        db.sql("delete from forms.pending where number = any (:numbers)")
                .param("numbers", numbers.toArray(UUID[]::new))
                .update();
    }

    private static Pending pending(ResultSet row) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new Pending(
                row.getBytes("link"),
                row.getObject("number", UUID.class),
                row.getLong("form_id"),
                row.getBytes("said"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
