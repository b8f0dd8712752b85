package perennial.understand.traits;

/// One fact about a customer.
///
/// @param key its column in `traits.customer_v1`, and in messages `traits.<key>` and `traits.<key>.definition`
/// @param sql how it is read from its source, for the customer `c`
/// @param sorted whether lists are sorted by it, so that it gets an index
public record Trait(String key, Unit unit, String sql, boolean sorted) {

    /// What the number means, so that pages know how to write it.
    public enum Unit {
        COUNT,
        MONEY,
        DAYS,
        DATE,
        SHARE,
        SCORE,
        WORD
    }

    public static Trait of(String key, Unit unit, String sql) {
        return new Trait(key, unit, sql, false);
    }

    public static Trait sorted(String key, Unit unit, String sql) {
        return new Trait(key, unit, sql, true);
    }
}
