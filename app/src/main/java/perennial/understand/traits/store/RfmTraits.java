package perennial.understand.traits.store;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Trait.Unit;
import perennial.understand.traits.TraitSource;

/// Recency, frequency, monetary value, each as a fifth of the customer base: 5 is the best fifth.
@Component
@Order(20)
class RfmTraits implements TraitSource {

    @Override
    public String join() {
        return "left join traits.rfm on rfm.customer_id = c.id";
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                Trait.of("recency_score", Unit.SCORE, "rfm.recency_score"),
                Trait.of("frequency_score", Unit.SCORE, "rfm.frequency_score"),
                Trait.of("monetary_score", Unit.SCORE, "rfm.monetary_score"));
    }
}
