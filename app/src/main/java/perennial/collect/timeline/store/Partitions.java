package perennial.collect.timeline.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One table for the events of each month, in which they were received. They are made ahead, and when an event comes
/// for which there is none. To forget a month is to drop its table.
@Component
public class Partitions {

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

    public Partitions(JdbcClient db, TransactionTemplate transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    public void ensure(Instant moment) {
        var month = YearMonth.from(moment.atOffset(ZoneOffset.UTC));
        if (!there.contains(month)) {
            make(month);
            there.add(month);
        }
    }

    /// Attaching takes a lock that lets others read and write; making a partition in one step would not.
    private void make(YearMonth month) {
        var name = "event_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        transactions.executeWithoutResult(status -> {
            db.sql("select pg_advisory_xact_lock(hashtext('timeline.partition'))")
                    .query(row -> {});
            if (exists(name)) {
                return;
            }
            db.sql("create table timeline.%s (like timeline.event including defaults)".formatted(name))
                    .update();
            db.sql("alter table timeline.event attach partition timeline.%s for values from ('%s') to ('%s')"
                            .formatted(name, begin(month), begin(month.plusMonths(1))))
                    .update();
        });
    }

    private boolean exists(String name) {
        return db.sql("select to_regclass('timeline.' || :name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static String begin(YearMonth month) {
        return month.atDay(1) + " 00:00:00+00";
    }

    /// Lets go of whole months that ended before the moment.
    ///
    /// @return the tables that are gone
    public List<String> dropBefore(Instant moment) {
        var first = YearMonth.from(moment.atOffset(ZoneOffset.UTC));
        var old = db.sql("""
                select c.relname
                  from pg_inherits i
                  join pg_class c on c.oid = i.inhrelid
                 where i.inhparent = 'timeline.event'::regclass
                   and c.relname < :first
                 order by c.relname
                """)
                .param("first", "event_%d_%02d".formatted(first.getYear(), first.getMonthValue()))
                .query(String.class)
                .list();
        old.forEach(table -> db.sql("drop table timeline." + table).update());
        there.clear();
        return old;
    }
}
