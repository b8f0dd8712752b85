package perennial.understand.traits;

import java.util.List;

/// Where traits are read from. The module that publishes the data contributes one; each source is scanned once for all
/// its traits.
public interface TraitSource {

    /// A join from the customer `c`: `left join orders.history_v1 h on h.customer_id = c.id`.
    String join();

    List<Trait> traits();
}
