package perennial.collect.customers;

import java.util.List;

/// What is known of every customer in one wide row, for the list to show and to sort by. Contributed by the module that
/// keeps it.
public interface CustomerFacts {

    /// The relation that has a row `t` for each customer, with a column `customer_id`. Customers it does not know yet
    /// have no row.
    String relation();

    List<CustomerFact> facts();

    /// Keys of those that the list shows to somebody who never chose.
    List<String> usual();

    /// A column of the list.
    ///
    /// @param key its column in the relation, and in addresses
    /// @param labelKey of the message that names it
    /// @param sorted whether there is an index to sort by
    record CustomerFact(String key, String labelKey, Kind kind, boolean sorted) {}

    /// How it is written.
    enum Kind {
        TEXT,
        COUNT,
        MONEY,
        DATE,
        SHARE,
        DAYS,
        STAGE
    }
}
