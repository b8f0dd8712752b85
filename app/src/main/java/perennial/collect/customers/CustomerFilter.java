package perennial.collect.customers;

import java.util.Optional;
import perennial.ground.ui.Formats;

/// A way to narrow the list of customers: `/customers?stage=at-risk`. The module that knows the fact contributes it.
public interface CustomerFilter {

    /// Its name in an address: `stage`.
    String key();

    /// What it demands of a customer; empty when the value means nothing.
    Optional<SqlCondition> condition(String value);

    /// What it says above the list: "Stage: at risk".
    String label(String value, Formats formats);
}
