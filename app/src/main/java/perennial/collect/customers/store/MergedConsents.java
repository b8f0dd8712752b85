package perennial.collect.customers.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What two agreed to who turn out to be one: the later word counts, and where nobody can tell which is later, the no.
/// All words are kept with their proofs.
@Repository
class MergedConsents {

    private final JdbcClient db;

    MergedConsents(JdbcClient db) {
        this.db = db;
    }

    /// Channels on which one said yes and the other no, and the yes is not known to be later.
    List<String> disputed(long one, long other) {
        return db.sql("""
                with latest as (
                    select distinct on (customer_id, channel) customer_id, channel, granted, given_at
                      from customers.consent
                     where customer_id in (:one, :other)
                     order by customer_id, channel, given_at desc nulls last, id desc
                )
                select yes.channel
                  from latest yes
                  join latest no on no.channel = yes.channel and not no.granted
                 where yes.granted
                   and (yes.given_at > no.given_at) is not true
                """)
                .param("one", one)
                .param("other", other)
                .query(String.class)
                .list();
    }

    /// Writes the no down where a yes would come first.
    void refuse(long merge, long winner, List<String> channels) {
        db.sql("""
                with latest as (
                    select distinct on (channel) channel, granted
                      from customers.consent
                     where customer_id = :winner
                     order by channel, given_at desc nulls last, id desc
                ), refused as (
                    insert into customers.consent (customer_id, channel, granted, given_at, proof)
                    select :winner, channel, false, now(), '{"how": "merge"}'
                      from latest
                     where granted
                       and channel = any (:channels)
                    returning id
                )
                update customers.merge
                   set refusals = array(select id from refused)
                 where id = :merge
                """)
                .param("merge", merge)
                .param("winner", winner)
                .param("channels", channels.toArray(String[]::new))
                .update();
    }

    void takeBack(long merge) {
        db.sql("""
                delete from customers.consent k
                 using customers.merge m
                 where m.id = :merge
                   and k.id = any (m.refusals)
                   and k.customer_id = m.winner_id
                """).param("merge", merge).update();
    }
}
