package perennial.collect.customers.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How each person here likes the list of customers: columns, and views with a name, their own and those somebody
/// shares.
///
/// Whoever asks is part of each question, so that nobody touches what is not theirs: a view belongs to who made it, and
/// those who manage may also change shared ones.
@Component
public class ViewStore {

    private final JdbcClient db;

    ViewStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<List<String>> columns(long userId) {
        return db.sql("select columns from customers.chosen_columns where user_id = :user")
                .param("user", userId)
                .query(String.class)
                .optional()
                .map(columns -> List.of(columns.split(",")));
    }

    public void chooseColumns(long userId, List<String> columns) {
        db.sql("""
                insert into customers.chosen_columns (user_id, columns)
                values (:user, :columns)
                on conflict (user_id) do update set columns = excluded.columns
                """)
                .param("user", userId)
                .param("columns", String.join(",", columns))
                .update();
    }

    public void forgetColumns(long userId) {
        db.sql("delete from customers.chosen_columns where user_id = :user")
                .param("user", userId)
                .update();
    }

    /// @param mine whether the person asking made it
    public record View(long id, String name, boolean shared, boolean mine, String address) {}

    public List<View> visibleTo(long userId) {
        return db.sql("""
                select id, name, shared, owner_id = :user as mine, address
                  from customers.saved_view
                 where (owner_id = :user or shared)
                   and removed_at is null
                 order by lower(name), id
                 limit 40
                """).param("user", userId).query(View.class).list();
    }

    public long save(long userId, String name, boolean shared, String address) {
        return db.sql("""
                insert into customers.saved_view (owner_id, name, shared, address)
                values (:user, :name, :shared, :address)
                returning id
                """)
                .param("user", userId)
                .param("name", name)
                .param("shared", shared)
                .param("address", address)
                .query(Long.class)
                .single();
    }

    /// @param manages whether they may change what others share
    /// @return whether there was such a view to change
    public boolean change(long id, long userId, boolean manages, String name, boolean shared, String address) {
        return db.sql("""
                update customers.saved_view
                   set name = :name, shared = :shared, address = :address
                 where id = :id
                   and removed_at is null
                   and (owner_id = :user or shared and :manages)
                """)
                        .param("name", name)
                        .param("shared", shared)
                        .param("address", address)
                        .param("id", id)
                        .param("user", userId)
                        .param("manages", manages)
                        .update()
                == 1;
    }

    public boolean remove(long id, long userId, boolean manages) {
        return put(id, userId, manages, "now()");
    }

    public boolean bringBack(long id, long userId, boolean manages) {
        return put(id, userId, manages, "null");
    }

    private boolean put(long id, long userId, boolean manages, String removedAt) {
        return db.sql("""
                update customers.saved_view
                   set removed_at = %s
                 where id = :id
                   and (owner_id = :user or shared and :manages)
                """.formatted(removedAt))
                        .param("id", id)
                        .param("user", userId)
                        .param("manages", manages)
                        .update()
                == 1;
    }
}
