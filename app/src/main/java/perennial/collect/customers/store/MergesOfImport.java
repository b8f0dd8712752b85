package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.Detail;

/// While an import is taken back, customers it brought or changed are parted who have turned out to be one since: what
/// it told of each goes from each. Whoever is left is made one again.
@Component
class MergesOfImport {

    private final JdbcClient db;
    private final Merging merging;

    MergesOfImport(JdbcClient db, Merging merging) {
        this.db = db;
        this.merging = merging;
    }

    private record Apart(long id, long act, long winner, long loser, Merging.Wish wish) {

        MergeRecords.Record record() {
            return new MergeRecords.Record(id, act, winner, loser);
        }
    }

    void apartDuring(long importId, Runnable takingBack) {
        var apart = of(importId);
        for (var merge : apart.reversed()) {
            merging.part(merge.record(), null);
            db.sql("delete from customers.merge where id = :id")
                    .param("id", merge.id())
                    .update();
        }
        takingBack.run();
        again(apart);
    }

    /// With those who turned out to be somebody else later on, as they have to be parted first.
    private List<Apart> of(long importId) {
        return db.sql("""
                with recursive concerned (id, winner_id) as (
                    select m.id, m.winner_id
                      from customers.merge m
                     where m.undone_at is null
                       and ((m.loser -> 'customer' ->> 'import_id')::bigint = :import
                            or exists (select from customers.customer c
                                        where c.id = m.winner_id and c.import_id = :import)
                            or exists (select from customers.journal j
                                        where j.customer_id = m.winner_id and j.import_id = :import)
                            or exists (select from customers.merge_row r
                                        cross join jsonb_array_elements(r.aside) a (kept)
                                        where r.merge_id = m.id
                                          and r.table_name = 'customers.journal'
                                          and (a.kept ->> 'import_id')::bigint = :import))
                    union
                    select m.id, m.winner_id
                      from concerned c
                      join customers.merge m on m.loser_id = c.winner_id and m.undone_at is null
                )
                select m.id, m.act, m.winner_id, m.loser_id, m.chosen, m.why, m.merged_by
                  from customers.merge m
                 where m.id in (select id from concerned)
                 order by m.id
                """)
                .param("import", importId)
                .query((row, n) -> new Apart(
                        row.getLong("id"),
                        row.getLong("act"),
                        row.getLong("winner_id"),
                        row.getLong("loser_id"),
                        new Merging.Wish(
                                row.getLong("act"),
                                row.getLong("winner_id"),
                                row.getLong("loser_id"),
                                chosen((String[]) row.getArray("chosen").getArray()),
                                row.getString("why"),
                                row.getString("merged_by"))))
                .list();
    }

    private static Set<Detail> chosen(String[] names) {
        return Arrays.stream(names).map(Detail::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /// Where the one between two is gone, these two are one all the same.
    private void again(List<Apart> apart) {
        var standIn = new HashMap<Long, Long>();
        for (var merge : apart) {
            long winner = standIn.getOrDefault(merge.winner(), merge.winner());
            long loser = standIn.getOrDefault(merge.loser(), merge.loser());
            var left = left(winner, loser);
            if (left.size() == 2 && winner != loser) {
                var wish = merge.wish();
                merging.merge(new Merging.Wish(wish.act(), winner, loser, wish.chosen(), wish.why(), wish.by()));
            } else if (left.equals(List.of(loser))) {
                standIn.put(merge.winner(), loser);
            }
        }
    }

    private List<Long> left(long winner, long loser) {
        return new ArrayList<>(db.sql("select id from customers.customer where id in (:winner, :loser) for update")
                .param("winner", winner)
                .param("loser", loser)
                .query(Long.class)
                .list());
    }
}
