package perennial.understand.prediction.store;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Trait.Unit;
import perennial.understand.traits.TraitSource;

/// What we expect of a customer.
@Component
@Order(30)
class ForecastTraits implements TraitSource {

    @Override
    public String join() {
        return "left join prediction.forecast_v1 f on f.customer_id = c.id";
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                Trait.of("alive", Unit.SHARE, "f.alive"),
                Trait.of("buys_in_90_days", Unit.SHARE, "f.buys_in_90_days"),
                Trait.of("orders_12m", Unit.COUNT, "f.orders_12m"),
                Trait.of("spend_12m", Unit.MONEY, "f.spend_12m"),
                Trait.sorted("value", Unit.MONEY, "f.value"),
                Trait.of("value_low", Unit.MONEY, "f.value_low"),
                Trait.of("value_high", Unit.MONEY, "f.value_high"));
    }
}
