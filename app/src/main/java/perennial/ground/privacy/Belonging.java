package perennial.ground.privacy;

/// Rows of a table that belong to a customer by a column, and what becomes of them when that customer turns out to be
/// another one.
///
/// @param table with its schema, `customers.tag`
/// @param column the customer's number
public record Belonging(String table, String column, Fate fate) {

    private static final String USUAL = "customer_id";

    /// What becomes of the rows.
    public enum Fate {
        /// They are the other one's from now on, and come back if both are parted again. What the other one has
        /// already, as far as an index says so, is laid aside.
        MOVES,
        /// They would be wrong about the other one, and come back with the customer.
        LAID_ASIDE,
        /// The next refresh makes them from what has moved.
        MADE_ANEW
    }

    public static Belonging moves(String table) {
        return new Belonging(table, USUAL, Fate.MOVES);
    }

    public static Belonging moves(String table, String column) {
        return new Belonging(table, column, Fate.MOVES);
    }

    public static Belonging laidAside(String table) {
        return new Belonging(table, USUAL, Fate.LAID_ASIDE);
    }

    public static Belonging madeAnew(String table) {
        return new Belonging(table, USUAL, Fate.MADE_ANEW);
    }

    public static Belonging madeAnew(String table, String column) {
        return new Belonging(table, column, Fate.MADE_ANEW);
    }
}
