package perennial.collect.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;

/// A way to narrow the list of customers: `/customers?stage=at-risk`. The module that knows the fact contributes it.
public interface CustomerFilter {

    /// Its name in an address: `stage`.
    String key();

    /// Further names in an address that only mean something beside this one: `since` beside `moved`.
    default List<String> besides() {
        return List.of();
    }

    /// What it demands of a customer; empty when the value means nothing.
    Optional<SqlCondition> condition(String value);

    /// @param beside values of those besides, as far as they are there
    default Optional<SqlCondition> condition(String value, Map<String, String> beside) {
        return condition(value);
    }

    /// What it says above the list: "Stage: at risk".
    String label(String value, Formats formats);

    default String label(String value, Map<String, String> beside, Formats formats) {
        return label(value, formats);
    }

    /// What to choose from in the form above the list; nothing for a filter that only other pages lead to.
    default List<Option> choices(String chosen, Formats formats) {
        return List.of();
    }

    /// Key of the word above the choices.
    default String nameKey() {
        return "customers.filter-name." + key();
    }
}
