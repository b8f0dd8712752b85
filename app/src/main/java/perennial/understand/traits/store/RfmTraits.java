package perennial.understand.traits.store;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Trait.Unit;
import perennial.understand.traits.TraitSource;

/// Recency, frequency, monetary value, each as a fifth of the customer base: 5 is the best fifth.
///
/// Quintiles by rank. Who ties shares the middle of their ranks, so if everybody is equal everybody gets a 3.
@Component
@Order(20)
class RfmTraits implements TraitSource {

    @Override
    public String join() {
        return """
                left join (
                    select customer_id,
                           %s as recency_score,
                           %s as frequency_score,
                           %s as monetary_score
                      from orders.history_v1
                    window everybody as (),
                           by_recency as (order by last_at),
                           by_frequency as (order by orders),
                           by_spend as (order by coalesce(gross_minor, 0))
                ) rfm on rfm.customer_id = c.id
                """.formatted(fifth("by_recency"), fifth("by_frequency"), fifth("by_spend"));
    }

    /// With n customers and ranks from 1: the middle rank of those who tie, less a half, as a share of n.
    private static String fifth(String window) {
        return """
                1 + floor(5 * ((rank() over %1$s + cume_dist() over %1$s * count(*) over everybody) / 2 - 0.5)
                            / count(*) over everybody)::integer""".formatted(window);
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                Trait.of("recency_score", Unit.SCORE, "rfm.recency_score"),
                Trait.of("frequency_score", Unit.SCORE, "rfm.frequency_score"),
                Trait.of("monetary_score", Unit.SCORE, "rfm.monetary_score"));
    }
}
