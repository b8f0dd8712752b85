package perennial.ground.privacy.store;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.UserId;

/// Who was erased, without saying who.
@Repository
public class ErasureStore {

    private final JdbcClient db;

    public ErasureStore(JdbcClient db) {
        this.db = db;
    }

    /// @param liftedAt null while they may not come back by a file
    public record Erased(
            long id,
            long customer,
            Instant at,
            @Nullable String by,
            @Nullable Instant liftedAt) {}

    public void add(long customer, Instant at, @Nullable UserId by, Collection<byte[]> marks) {
        long id = db.sql("""
                insert into privacy.erasure (customer, erased_at, erased_by)
                values (:customer, :at, :by)
                returning id
                """)
                .param("customer", customer)
                .param("at", at.atOffset(UTC))
                .param("by", by == null ? null : by.value())
                .query(Long.class)
                .single();
        for (var mark : marks) {
            db.sql("insert into privacy.mark (mark, erasure_id) values (:mark, :id) on conflict do nothing")
                    .param("mark", mark)
                    .param("id", id)
                    .update();
        }
    }

    public List<byte[]> marks() {
        return db.sql("select distinct mark from privacy.mark")
                .query((row, n) -> row.getBytes("mark"))
                .list();
    }

    public Optional<Erased> ofCustomer(long customer) {
        return latest("where e.customer = " + customer, 1).stream().findFirst();
    }

    /// Newest first.
    public List<Erased> latest(int most) {
        return latest("", most);
    }

    private List<Erased> latest(String where, int most) {
        return db.sql("""
                select e.id, e.customer, e.erased_at, e.erased_by, e.lifted_at
                  from privacy.erasure e
                 %s
                 order by e.id desc
                 limit :most
                """.formatted(where))
                .param("most", most)
                .query((row, n) -> new Erased(
                        row.getLong("id"),
                        row.getLong("customer"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getString("erased_by"),
                        Optional.ofNullable(row.getObject("lifted_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /// Forgets every mark of whoever had one of these.
    ///
    /// @return the customers they were
    public List<Long> lift(Collection<byte[]> marks, Instant at) {
        return marks.stream()
                .flatMap(mark ->
                        db.sql("""
                        with lifted as (
                            update privacy.erasure e
                               set lifted_at = :at
                              from privacy.mark m
                             where m.mark = :mark
                               and e.id = m.erasure_id
                            returning e.id, e.customer
                        ), gone as (
                            delete from privacy.mark m using lifted l where m.erasure_id = l.id
                        )
                        select distinct customer from lifted
                        """).param("at", at.atOffset(UTC)).param("mark", mark).query(Long.class).list().stream())
                .toList();
    }
}
