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
                select customer_id, %s, %s, %s
                  from orders.history_v1
                 cross join (select count(*)::double precision as n from orders.history_v1) everybody
                window by_recency as (order by last_at),
                       by_frequency as (order by orders),
                       by_spend as (order by coalesce(gross_minor, 0))
                 order by customer_id
                """.formatted(rfm.next(), fifth("by_recency"), fifth("by_frequency"), fifth("by_spend")))
                .update();
        rfm.swapIn();
    }

    /// With n customers and ranks from 1: the middle rank of those who tie, less a half, as a share of n.
    private static String fifth(String window) {
        return "1 + floor(5 * ((rank() over %1$s + cume_dist() over %1$s * n) / 2 - 0.5) / n)::integer"
                .formatted(window);
    }
}
