package perennial.collect.customers.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.collect.customers.Detail;
import perennial.ground.privacy.Moved;

/// The one row and the first address that are left of two.
@Repository
class MergedDetails {

    /// Ways to reach somebody, with what tells one from the other. The first one is written to.
    private static final List<Way> WAYS =
            List.of(new Way("email_address", "address"), new Way("phone_number", "number"), new Way("address", "id"));

    private record Way(String name, String key) {

        String table() {
            return "customers." + name;
        }
    }

    private final JdbcClient db;

    MergedDetails(JdbcClient db) {
        this.db = db;
    }

    /// Gives the winner what was chosen of the loser, and what the winner lacks. What belongs together (the parts of a
    /// name, of a birthday) is taken as a whole.
    void fill(long merge, Set<Detail> chosen) {
        var taken = Arrays.stream(Detail.values())
                .filter(detail -> detail != Detail.ATTRIBUTES)
                .map(detail -> taken(detail, chosen.contains(detail)))
                .collect(Collectors.joining());
        var attributes =
                chosen.contains(Detail.ATTRIBUTES) ? "w.attributes || l.attributes" : "l.attributes || w.attributes";
        db.sql("""
                update customers.customer w
                   set %s attributes = %s,
                       since = least(w.since, l.since),
                       version = w.version + 1
                  from customers.merge m
                  join customers.customer l on l.id = m.loser_id
                 where m.id = :merge
                   and w.id = m.winner_id
                """.formatted(taken, attributes)).param("merge", merge).update();
    }

    private static String taken(Detail detail, boolean chosen) {
        var lacking = detail.columns().stream()
                .map(column -> column.equals("name") ? "w.name = ''" : "w." + column + " is null")
                .collect(Collectors.joining(" and "));
        return detail.columns().stream()
                .map(column -> "%1$s = case when %2$s then l.%1$s else w.%1$s end, "
                        .formatted(column, chosen ? "true" : lacking))
                .collect(Collectors.joining());
    }

    /// What both once were to each other (a company that belongs to the other) means nothing any more.
    void finish(long merge) {
        db.sql("""
                update customers.customer w
                   set company_id = null
                  from customers.merge m
                 where m.id = :merge
                   and w.id = m.winner_id
                   and w.company_id in (m.winner_id, m.loser_id)
                """).param("merge", merge).update();
        db.sql("delete from customers.customer l using customers.merge m where m.id = :merge and l.id = m.loser_id")
                .param("merge", merge)
                .update();
        db.sql("""
                update customers.merge m
                   set after = to_jsonb(w)
                  from customers.customer w
                 where m.id = :merge
                   and w.id = m.winner_id
                """).param("merge", merge).update();
    }

    /// The winner's own stay first.
    void putBehind(long winner, List<Moved> moved) {
        for (var way : WAYS) {
            for (var rows : moved) {
                if (rows.belonging().table().equals(way.table())) {
                    putBehind(winner, way, rows.keys());
                }
            }
        }
    }

    private void putBehind(long winner, Way way, String keys) {
        db.sql("""
                with came as (
                    select d.%2$s as key, row_number() over (order by d.added_at, d.%2$s) as nth
                      from jsonb_populate_recordset(null::%1$s, :keys::jsonb) k
                      join %1$s d on d.customer_id = :winner and d.%2$s = k.%2$s
                )
                update %1$s d
                   set added_at = clock_timestamp() + came.nth * interval '1 microsecond'
                  from came
                 where d.customer_id = :winner
                   and d.%2$s = came.key
                """.formatted(way.table(), way.key()))
                .param("keys", keys)
                .param("winner", winner)
                .update();
    }

    /// The loser's row, belonging to whom its company is by now.
    void bringBack(long merge) {
        db.sql("""
                insert into customers.customer
                select back.*
                  from customers.merge m
                 cross join lateral jsonb_populate_record(null::customers.customer,
                            m.loser -> 'customer' || jsonb_build_object('company_id',
                                coalesce((select now_id from customers.merged_v1
                                           where id = (m.loser -> 'customer' ->> 'company_id')::bigint),
                                         (select id from customers.customer
                                           where id = (m.loser -> 'customer' ->> 'company_id')::bigint)))) back
                 where m.id = :merge
                """).param("merge", merge).update();
        db.sql("""
                insert into customers.newcomer (first_id)
                select loser_id from customers.merge where id = :merge
                on conflict (first_id) do update set leaving = false
                """).param("merge", merge).update();
    }

    /// In the order they had.
    void reorder(long merge) {
        for (var way : WAYS) {
            db.sql("""
                    update %1$s d
                       set added_at = b.added_at
                      from customers.merge m
                     cross join jsonb_populate_recordset(null::%1$s, m.loser -> '%2$s') b
                     where m.id = :merge
                       and d.customer_id = m.loser_id
                       and d.%3$s = b.%3$s
                    """.formatted(way.table(), way.name(), way.key()))
                    .param("merge", merge)
                    .update();
        }
    }

    /// The winner's row as before, but for what somebody has changed since.
    void takeBack(long merge) {
        var columns = Arrays.stream(Detail.values())
                .filter(detail -> detail != Detail.ATTRIBUTES && detail != Detail.COMPANY)
                .flatMap(detail -> detail.columns().stream())
                .map(column -> "%1$s = case when c.%1$s is not distinct from a.%1$s then b.%1$s else c.%1$s end,\n"
                        .formatted(column))
                .collect(Collectors.joining());
        db.sql("""
                update customers.customer c
                   set %s
                       company_id = case when c.company_id is not distinct from a.company_id
                                         then (select id from customers.customer where id = b.company_id)
                                         else c.company_id end,
                       since = case when c.since is not distinct from a.since then b.since else c.since end,
                       attributes = (c.attributes
                           - array(select x.key from jsonb_each(a.attributes) x
                                    where c.attributes -> x.key = x.value
                                      and b.attributes -> x.key is null))
                           || coalesce((select jsonb_object_agg(x.key, x.value) from jsonb_each(b.attributes) x
                                         where c.attributes -> x.key is not distinct from a.attributes -> x.key), '{}'),
                       version = case when c.version = a.version then b.version else c.version + 1 end
                  from customers.merge m
                 cross join jsonb_populate_record(null::customers.customer, m.before) b
                 cross join jsonb_populate_record(null::customers.customer, m.after) a
                 where m.id = :merge
                   and c.id = m.winner_id
                """.formatted(columns)).param("merge", merge).update();
    }
}
