package perennial.collect.customers.store;

import perennial.collect.customers.CustomerFacts.Kind;

/// One of the columns that people may choose for their list.
///
/// @param key in addresses, and its name in the answer of the database
/// @param labelKey of the message that names it
/// @param sql over the customer `c` and the facts `t`, worked out for the rows of a page only
/// @param sorted whether there is an index to sort by
public record ListColumn(String key, String labelKey, Kind kind, String sql, boolean sorted) {}
