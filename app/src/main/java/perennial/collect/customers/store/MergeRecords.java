package perennial.collect.customers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.customers.Merge;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Moved;

/// Who turned out to be whom, and what moved.
@Repository
public class MergeRecords {

    private static final int MOST_LOSERS = 200;

    private final JdbcClient db;

    MergeRecords(JdbcClient db) {
        this.db = db;
    }

    /// One customer who turned out to be another one.
    public record Record(long id, long act, long winner, long loser) {}

    /// Who that is now.
    public Optional<Long> now(long customer) {
        return db.sql("""
                with recursive way (id) as (
                    select :id::bigint
                    union
                    select m.winner_id
                      from way w
                      join customers.merge m on m.loser_id = w.id and m.undone_at is null
                )
                select c.id from way w join customers.customer c on c.id = w.id
                """).param("id", customer).query(Long.class).optional();
    }

    /// The same, and nobody makes another one of them until the transaction ends.
    public Optional<Long> hold(long customer) {
        var now = now(customer);
        while (now.isPresent() && !isHeld(now.get())) {
            now = now(customer); // they turned out to be somebody else while we waited
        }
        return now;
    }

    private boolean isHeld(long customer) {
        return db.sql("select id from customers.customer where id = :id for key share")
                .param("id", customer)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// Everybody who turned out to be this customer, by whatever way.
    List<Long> formerly(long customer) {
        return db.sql("""
                with recursive way (id) as (
                    select m.loser_id from customers.merge m where m.winner_id = :id and m.undone_at is null
                    union
                    select m.loser_id
                      from way w
                      join customers.merge m on m.winner_id = w.id and m.undone_at is null
                )
                select id from way order by id
                """).param("id", customer).query(Long.class).list();
    }

    /// How many kinds of customers these are. They can't change until the transaction ends.
    public long kinds(long winner, List<Long> losers) {
        var all = new ArrayList<>(losers);
        all.add(winner);
        return db
                .sql("select kind from customers.customer where id = any (:ids) order by id for update")
                .param("ids", all.toArray(Long[]::new))
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .count();
    }

    public long nextAct() {
        return db.sql("select nextval('customers.merge_id_seq')")
                .query(Long.class)
                .single();
    }

    /// What was said of the two is settled: that they are one, and that they are not.
    List<Moved> settle(Merging.Wish wish) {
        return List.of(settle(wish, "customers.said_same"), settle(wish, "customers.not_same"));
    }

    private Moved settle(Merging.Wish wish, String table) {
        var aside = db.sql("""
                with settled as (
                    delete from %s s
                     where (customer_id, other_id) in ((:winner, :loser), (:loser, :winner))
                    returning to_jsonb(s) as kept
                )
                select coalesce(jsonb_agg(kept), '[]')::text from settled
                """.formatted(table))
                .param("winner", wish.winner())
                .param("loser", wish.loser())
                .query(String.class)
                .single();
        return new Moved(Belonging.laidAside(table), Moved.NONE, aside);
    }

    /// Writes down both rows as they are.
    long begin(Merging.Wish wish) {
        return db.sql("""
                insert into customers.merge (act, winner_id, loser_id, why, chosen, merged_by, loser, before)
                select :act, w.id, l.id, :why, :chosen, :by,
                       jsonb_build_object(
                           'customer', to_jsonb(l),
                           'email_address', (select coalesce(jsonb_agg(to_jsonb(d)), '[]')
                                               from customers.email_address d where d.customer_id = l.id),
                           'phone_number',  (select coalesce(jsonb_agg(to_jsonb(d)), '[]')
                                               from customers.phone_number d where d.customer_id = l.id),
                           'address',       (select coalesce(jsonb_agg(to_jsonb(d)), '[]')
                                               from customers.address d where d.customer_id = l.id)),
                       to_jsonb(w)
                  from customers.customer w
                 cross join customers.customer l
                 where w.id = :winner
                   and l.id = :loser
                returning id
                """)
                .param("act", wish.act())
                .param("why", wish.why())
                .param("chosen", wish.chosen().stream().map(Enum::name).toArray(String[]::new))
                .param("by", wish.by())
                .param("winner", wish.winner())
                .param("loser", wish.loser())
                .query(Long.class)
                .single();
    }

    void keep(long merge, List<Moved> moved) {
        for (int position = 0; position < moved.size(); position++) {
            keep(merge, position, moved.get(position));
        }
    }

    private void keep(long merge, int position, Moved moved) {
        db.sql("""
                insert into customers.merge_row (merge_id, position, table_name, column_name, fate, moved, aside)
                values (:merge, :position, :table, :column, :fate, :moved::jsonb, :aside::jsonb)
                on conflict (merge_id, position) do update set moved = excluded.moved, aside = excluded.aside
                """)
                .param("merge", merge)
                .param("position", position)
                .param("table", moved.belonging().table())
                .param("column", moved.belonging().column())
                .param("fate", moved.belonging().fate().name())
                .param("moved", moved.keys())
                .param("aside", moved.aside())
                .update();
    }

    /// In the order in which they moved.
    List<Moved> moved(long merge) {
        return db.sql("""
                select table_name, column_name, fate, moved::text as moved, aside::text as aside
                  from customers.merge_row
                 where merge_id = :merge
                 order by position
                """)
                .param("merge", merge)
                .query((row, n) -> new Moved(
                        new Belonging(
                                row.getString("table_name"),
                                row.getString("column_name"),
                                Belonging.Fate.valueOf(row.getString("fate"))),
                        row.getString("moved"),
                        row.getString("aside")))
                .list();
    }

    /// What was kept for the way back goes; that it happened stays.
    void close(long merge, @Nullable String by) {
        db.sql("delete from customers.merge_row where merge_id = :merge")
                .param("merge", merge)
                .update();
        db.sql("""
                update customers.merge
                   set undone_at = now(), undone_by = :by, loser = '{}', before = '{}', after = '{}', refusals = '{}'
                 where id = :merge
                """).param("merge", merge).param("by", by).update();
    }

    public void notSame(long customer, long other, @Nullable String by) {
        db.sql("""
                insert into customers.not_same (customer_id, other_id, said_by)
                values (least(:customer::bigint, :other::bigint), greatest(:customer::bigint, :other::bigint), :by)
                on conflict do nothing
                """)
                .param("customer", customer)
                .param("other", other)
                .param("by", by)
                .update();
    }

    boolean isNotSame(long customer, long other) {
        return db.sql("""
                select exists (select from customers.not_same
                                where (customer_id, other_id) in ((:customer, :other), (:other, :customer)))
                """)
                .param("customer", customer)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /// Those of one merge that still hold, in the order in which they were made.
    public List<Record> open(long act) {
        return records("m.act = :id", act);
    }

    /// Others that hold and have the same winner.
    List<Record> besides(Record record) {
        return records("m.winner_id = :id", record.winner()).stream()
                .filter(other -> other.id() != record.id())
                .toList();
    }

    private List<Record> records(String where, long id) {
        return db.sql("""
                select m.id, m.act, m.winner_id as winner, m.loser_id as loser
                  from customers.merge m
                 where %s
                   and m.undone_at is null
                 order by m.id
                """.formatted(where)).param("id", id).query(Record.class).list();
    }

    /// By which merge somebody has turned out to be somebody else.
    public Optional<Long> mergeOf(long loser) {
        return db.sql("select act from customers.merge where loser_id = :id and undone_at is null")
                .param("id", loser)
                .query(Long.class)
                .optional();
    }

    public Optional<Merge> find(long act) {
        return merges("m.act = :id", act, 1).stream().findFirst();
    }

    public List<Merge> of(long winner, int most) {
        return merges("m.winner_id = :id", winner, most);
    }

    private List<Merge> merges(String where, long id, int most) {
        var acts = new LinkedHashMap<Long, Merge>();
        db.sql("""
                select m.act, m.winner_id, m.loser_id, m.why, m.merged_by, m.merged_at, m.undone_at,
                       coalesce(m.loser -> 'customer' ->> 'name',
                                (select c.name from customers.customer c where c.id = m.loser_id), '') as name
                  from customers.merge m
                 where %s
                 order by m.act desc, m.id
                 limit :most
                """.formatted(where))
                .param("id", id)
                .param("most", most * MOST_LOSERS)
                .query(row -> {
                    var merge = merge(row);
                    acts.merge(merge.id(), merge, MergeRecords::together);
                });
        return acts.values().stream().limit(most).toList();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new Merge(
                row.getLong("act"),
                row.getLong("winner_id"),
                List.of(new Merge.Loser(row.getLong("loser_id"), row.getString("name"))),
                row.getString("why"),
                row.getString("merged_by"),
                row.getTimestamp("merged_at").toInstant(),
                undone == null ? null : undone.toInstant());
    }

    private static Merge together(Merge one, Merge other) {
        var losers = new ArrayList<>(one.losers());
        losers.addAll(other.losers());
        return new Merge(one.id(), one.winner(), losers, one.why(), one.by(), one.at(), one.undoneAt());
    }
}
