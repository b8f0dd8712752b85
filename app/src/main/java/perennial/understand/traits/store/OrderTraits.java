package perennial.understand.traits.store;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Trait.Unit;
import perennial.understand.traits.TraitSource;

/// What a customer bought so far.
@Component
@Order(10)
class OrderTraits implements TraitSource {

    @Override
    public String join() {
        return "left join orders.history_v1 h on h.customer_id = c.id";
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                Trait.sorted("orders", Unit.COUNT, "coalesce(h.orders, 0)"),
                Trait.of("purchase_days", Unit.COUNT, "coalesce(h.purchase_days, 0)"),
                Trait.of("first_day", Unit.DATE, "h.first_day"),
                Trait.sorted("last_day", Unit.DATE, "h.last_day"),
                Trait.sorted("spent", Unit.MONEY, "coalesce(h.gross_minor - h.refunded_minor, 0)"),
                Trait.of("refunded", Unit.MONEY, "coalesce(h.refunded_minor, 0)"),
                Trait.of("average_order", Unit.MONEY, "h.gross_minor / nullif(h.orders, 0)"),
                Trait.of(
                        "rhythm",
                        Unit.DAYS,
                        "(h.last_day - h.first_day) / nullif(h.purchase_days - 1, 0)::double precision"));
    }
}
