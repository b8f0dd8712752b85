package perennial.understand.traits.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Sorts all buyers three times: by recency, frequency and monetary value, into fifths by rank.
///
/// Who ties shares the middle of their ranks, so if everybody is equal everybody gets a 3.
@Component
@Order(310)
class RfmStep implements RefreshStep {

    private final JdbcClient db;

    RfmStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "rfm";
    }

    @Override
    public Set<String> needs() {
        return Set.of("history");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var rfm = FreshTable.like(db, "traits", "rfm");
        db.sql("""
                insert into %s
                with recency as %s, frequency as %s, spend as %s
                select h.customer_id,
                       1 + width_bucket(h.last_at, recency.cuts),
                       1 + width_bucket(h.orders, frequency.cuts),
                       1 + width_bucket(coalesce(h.gross_minor, 0), spend.cuts)
                  from orders.history_v1 h
                 cross join recency
                 cross join frequency
                 cross join spend
                 order by h.customer_id
                """.formatted(rfm.next(), cuts("last_at"), cuts("orders"), cuts("coalesce(gross_minor, 0)")))
                .update();
        rfm.swapIn();
    }

    /// Where each fifth above the lowest begins. For those who are equal the middle of their ranks counts: as many as
    /// are below them, and half of themselves, as a share of all.
    private static String cuts(String measure) {
        return """
                (select array_remove(array[min(each) filter (where fifth >= 1), min(each) filter (where fifth >= 2),
                                           min(each) filter (where fifth >= 3), min(each) filter (where fifth >= 4)],
                                     null) as cuts
                   from (select each, floor(5 * (sum(equal) over (order by each) - equal / 2) / sum(equal) over ()) as fifth
                           from (select %s as each, count(*)::double precision as equal
                                   from orders.history_v1
                                  group by 1) counted) placed)""".formatted(measure);
    }
}
