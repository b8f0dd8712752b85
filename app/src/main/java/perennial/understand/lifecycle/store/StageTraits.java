package perennial.understand.lifecycle.store;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Trait.Unit;
import perennial.understand.traits.TraitSource;

/// Where the relationship stands.
@Component
@Order(40)
class StageTraits implements TraitSource {

    @Override
    public String join() {
        return "left join lifecycle.standing_v1 s on s.customer_id = c.id";
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                Trait.of("stage", Unit.WORD, "s.stage"),
                Trait.of("stage_rule", Unit.WORD, "s.rule"),
                Trait.of("stage_since", Unit.DATE, "s.since"));
    }
}
