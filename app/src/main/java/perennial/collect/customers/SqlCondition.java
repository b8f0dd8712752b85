package perennial.collect.customers;

import java.util.Map;

/// A part of a where clause with its values. The text is ours, the values are anybody's.
///
/// @param sql over the customer `c` and the facts `t` about them
public record SqlCondition(String sql, Map<String, ?> values) {

    public static SqlCondition of(String sql) {
        return new SqlCondition(sql, Map.of());
    }
}
