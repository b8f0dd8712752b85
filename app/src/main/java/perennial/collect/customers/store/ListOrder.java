package perennial.collect.customers.store;

import java.util.List;
import java.util.Map;
import perennial.collect.customers.store.CustomerList.Position;

/// What the list is sorted by. Always along an index, so that a page costs the same wherever it is.
///
/// @param column what is sorted by, from our own list
/// @param byFact whether the facts lead and customers are looked up, or the other way round
record ListOrder(String column, String type, boolean ascending, boolean byFact) {

    static final ListOrder NEWEST = new ListOrder("c.id", "bigint", false, false);

    static ListOrder of(String sort, List<ListColumn> columns) {
        if (sort.equals("name")) {
            return new ListOrder("lower(left(c.name, 100))", "text", true, false);
        }
        return columns.stream()
                .filter(column -> column.sorted() && column.key().equals(sort))
                .findFirst()
                .map(column -> new ListOrder(column.sql(), type(column), false, true))
                .orElse(NEWEST);
    }

    private static String type(ListColumn column) {
        return switch (column.kind()) {
            case COUNT, MONEY -> "numeric";
            case SHARE, DAYS -> "double precision";
            case DATE -> "date";
            case STAGE, TEXT -> "text";
        };
    }

    private String id() {
        return byFact ? "t.customer_id" : "c.id";
    }

    String clause() {
        return ascending ? column + ", " + id() : column + " desc nulls last, " + id() + " desc";
    }

    /// Who has no value to sort by: they come after all who have one.
    String unknown() {
        return column + " is null";
    }

    /// What lies behind a position, as a condition; where the position has a value, of those who have one.
    ///
    /// @param values where it puts its values
    String beyond(Position after, Map<String, Object> values) {
        values.put("after_id", after.id());
        if (after.value() == null) {
            return column + " is null and " + id() + " < :after_id";
        }
        values.put("after_value", after.value());
        var comparison = ascending ? ">" : "<";
        return "(%1$s, %2$s) %3$s (cast(:after_value as %4$s), :after_id)".formatted(column, id(), comparison, type);
    }
}
