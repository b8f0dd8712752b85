package perennial.collect.timeline;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.store.ReaderStore;

/// Events that are in the log but that a reader could not deal with, until it can.
@Component
public class PutAside {

    private static final Logger LOG = LoggerFactory.getLogger(PutAside.class);

    private final JdbcClient db;
    private final ReaderStore store;
    private final List<TimelineReader> readers;
    private final TransactionTemplate transactions;

    PutAside(JdbcClient db, ReaderStore store, List<TimelineReader> readers, TransactionTemplate transactions) {
        this.db = db;
        this.store = store;
        this.readers = readers;
        this.transactions = transactions;
    }

    /// @param reader its key
    /// @param reason the name of the mistake
    public record Stuck(String reader, String reason, long events) {}

    /// What got stuck where.
    public List<Stuck> all() {
        return db.sql("""
                select reader, reason, count(*) as events
                  from timeline.unread
                 group by reader, reason
                 order by reader, reason
                """).query(Stuck.class).list();
    }

    /// Lets every reader try again, each event by itself and in order.
    ///
    /// @return how many were dealt with
    public int again() {
        int solved = 0;
        for (var reader : readers) {
            var waiting = db.sql("select event_id from timeline.unread where reader = :reader order by event_id")
                    .param("reader", reader.key())
                    .query(Long.class)
                    .list();
            for (long event : waiting) {
                solved += again(reader, event) ? 1 : 0;
            }
        }
        return solved;
    }

    private boolean again(TimelineReader reader, long event) {
        try {
            transactions.executeWithoutResult(status -> {
                store.await(reader.key());
                reader.takeTurn();
                reader.read(store.events(event - 1, event, reader.interest()));
                db.sql("delete from timeline.unread where reader = :reader and event_id = :event")
                        .param("reader", reader.key())
                        .param("event", event)
                        .update();
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("reader {} still can't deal with event {}", reader.key(), event, failure);
            return false;
        }
    }
}
