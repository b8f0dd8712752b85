package perennial.act.webhooks.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What has changed about customers since it was last looked at: each is known by how often they were changed.
@Repository
public class ChangeStore {

    private static final String CUSTOMERS = "customers";
    private static final String STAGES = "stages";

    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// @param version how often they were changed
    /// @param isNew whether nobody was told of them yet
    public record Changed(long customer, int version, boolean isNew) {}

    /// @param into who they turned out to be; null when they are no customer any more
    public record Gone(long customer, @Nullable Long into) {}

    public record Moved(long id, long customer, @Nullable String from, String to) {}

    /// From now on changes are seen; what is there already is no news.
    ///
    /// @return false when that was so before
    public boolean beginWithCustomers() {
        if (position(CUSTOMERS).isPresent()) {
            return false;
        }
        db.sql("insert into webhooks.known_customer (number, version) select id, version from customers.version_v1")
                .update();
        moveTo(CUSTOMERS, 0);
        return true;
    }

    public void endWithCustomers() {
        if (db.sql("delete from webhooks.position where key = :key")
                        .param("key", CUSTOMERS)
                        .update()
                == 1) {
            db.sql("delete from webhooks.known_customer").update();
        }
    }

    public List<Changed> changed(int most) {
        return db.sql("""
                select c.id, c.version, k.number is null as is_new
                  from customers.version_v1 c
                  left join webhooks.known_customer k on k.number = c.id
                 where k.number is null
                    or k.version <> c.version
                 order by c.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Changed(row.getLong("id"), row.getInt("version"), row.getBoolean("is_new")))
                .list();
    }

    public List<Gone> gone(int most) {
        return db.sql("""
                select k.number, m.now_id
                  from webhooks.known_customer k
                  left join customers.merged_v1 m on m.id = k.number
                 where not exists (select from customers.version_v1 c where c.id = k.number)
                 order by k.number
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Gone(row.getLong("number"), row.getObject("now_id", Long.class)))
                .list();
    }

    public void know(List<Changed> changed) {
        db.sql("""
                insert into webhooks.known_customer (number, version)
                select id, version
                  from unnest(:ids::bigint[], :versions::integer[]) as told (id, version)
                on conflict (number) do update set version = excluded.version
                """)
                .param("ids", changed.stream().map(Changed::customer).toArray(Long[]::new))
                .param("versions", changed.stream().map(Changed::version).toArray(Integer[]::new))
                .update();
    }

    public void forget(List<Long> customers) {
        db.sql("delete from webhooks.known_customer where number = any (:ids)")
                .param("ids", customers.toArray(Long[]::new))
                .update();
    }

    public List<Moved> moved(int most) {
        var from = position(STAGES);
        if (from.isEmpty()) {
            moveTo(
                    STAGES,
                    db.sql("select coalesce(max(id), 0) from lifecycle.stage_change_v1")
                            .query(Long.class)
                            .single());
            return List.of();
        }
        return db.sql("""
                select id, customer_id, from_stage, to_stage
                  from lifecycle.stage_change_v1
                 where id > :from
                 order by id
                 limit :most
                """)
                .param("from", from.get())
                .param("most", most)
                .query((row, n) -> new Moved(
                        row.getLong("id"),
                        row.getLong("customer_id"),
                        row.getString("from_stage"),
                        row.getString("to_stage")))
                .list();
    }

    public void movedTo(long id) {
        moveTo(STAGES, id);
    }

    public void endWithStages() {
        db.sql("delete from webhooks.position where key = :key")
                .param("key", STAGES)
                .update();
    }

    private Optional<Long> position(String key) {
        return db.sql("select position from webhooks.position where key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    private void moveTo(String key, long position) {
        db.sql("""
                insert into webhooks.position (key, position)
                values (:key, :position)
                on conflict (key) do update set position = excluded.position
                """).param("key", key).param("position", position).update();
    }
}
