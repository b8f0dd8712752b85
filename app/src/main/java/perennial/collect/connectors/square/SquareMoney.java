package perennial.collect.connectors.square;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Said;

/// Amounts in the smallest unit of the currency they name.
final class SquareMoney {

    private SquareMoney() {}

    static @Nullable BigDecimal of(Said thing, String name) {
        return thing.minorAmount(thing.text(name, "currency"), name, "amount");
    }
}
