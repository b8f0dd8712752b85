package perennial.collect.customers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.SqlCondition;

/// One page after the other of a list of any length, always from an index: a page knows where the one before it ended,
/// never how many there are.
///
/// Sorted by a fact, those come last of whom no fact is known: first those whose fact is empty, then those whom no
/// refresh has seen yet.
@Component
public class CustomerList {

    /// Rows of one page.
    public static final int PAGE = 50;

    private final JdbcClient db;
    private final ListColumns columns;

    CustomerList(JdbcClient db, ListColumns columns) {
        this.db = db;
        this.columns = columns;
    }

    /// Where a page begins: behind this value of the sorted column, and this customer.
    ///
    /// @param value as text; null when the last row had none
    /// @param unseen whether the last row was of somebody no refresh has seen
    public record Position(@Nullable String value, long id, boolean unseen) {}

    /// One customer of the list.
    ///
    /// @param cells by column; those that are not known are not there
    public record Listed(
            long id, String kind, String name, @Nullable String email, Map<String, Object> cells, Position position) {}

    /// @param sort `name`, `new`, or the key of a sorted column
    /// @param after where the page before ended; null for the first
    /// @param most rows; ask for one more than you show, to know whether there are more
    public List<Listed> page(
            List<SqlCondition> conditions, String sort, @Nullable Position after, List<ListColumn> shown, int most) {
        var order = ListOrder.of(sort, columns.all());
        if (!order.byFact()) {
            return rows(conditions, order, after, shown, most, false);
        }
        boolean unseen = after != null && after.unseen();
        var found = new ArrayList<Listed>();
        if (!unseen) {
            found.addAll(rows(conditions, order, after, shown, most, false));
        }
        if (found.size() < most && after != null && after.value() != null && !unseen) {
            var without = new ArrayList<>(conditions);
            without.add(SqlCondition.of(order.unknown()));
            found.addAll(rows(without, order, null, shown, most - found.size(), false));
        }
        if (found.size() < most) {
            var begin = unseen ? after : null;
            Newcomers.firstOf(db)
                    .ifPresent(first -> found.addAll(rows(
                            Newcomers.since(first, conditions),
                            ListOrder.NEWEST,
                            begin,
                            shown,
                            most - found.size(),
                            true)));
        }
        return found;
    }

    private List<Listed> rows(
            List<SqlCondition> conditions,
            ListOrder order,
            @Nullable Position after,
            List<ListColumn> shown,
            int most,
            boolean unseen) {
        var values = new HashMap<String, Object>();
        var where = new ArrayList<String>();
        if (unseen) {
            where.add("t.customer_id is null");
        }
        for (var condition : conditions) {
            where.add("(" + condition.sql() + ")");
            values.putAll(condition.values());
        }
        if (after != null) {
            where.add(order.beyond(after, values));
        }
        var sql = """
                select c.id, c.kind, c.name,
                       (select e.address from customers.email_address e
                         where e.customer_id = c.id order by e.added_at, e.address limit 1) as email_,
                       %s as position_%s
                  from %s
                 %s
                 order by %s
                 limit %d
                """.formatted(
                        order.column(),
                        cells(shown),
                        from(order.byFact()),
                        where.isEmpty() ? "" : "where " + String.join("\n   and ", where),
                        order.clause(),
                        most);
        return db.sql(sql)
                .params(values)
                .query((row, n) -> listed(row, shown, unseen))
                .list();
    }

    private static Listed listed(ResultSet row, List<ListColumn> shown, boolean unseen) throws SQLException {
        var cells = new HashMap<String, Object>();
        for (var column : shown) {
            var value = row.getObject(column.key());
            if (value != null) {
                cells.put(column.key(), value);
            }
        }
        return new Listed(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("email_"),
                cells,
                new Position(row.getString("position_"), row.getLong("id"), unseen));
    }

    private static String cells(List<ListColumn> shown) {
        return shown.stream()
                .map(column -> ",\n       " + column.sql() + " as " + column.key())
                .collect(Collectors.joining());
    }

    /// The sorted column leads the way; everything else is looked up for the rows of the page only.
    private String from(boolean byFact) {
        var relation = columns.relation();
        if (relation.isEmpty()) {
            return "customers.customer c";
        }
        return byFact
                ? relation.get() + " t join customers.customer c on c.id = t.customer_id"
                : "customers.customer c left join " + relation.get() + " t on t.customer_id = c.id";
    }

    /// Everybody who fits, as a query of ids, for what is done to all of them at once.
    Selected selected(List<SqlCondition> conditions) {
        var values = new HashMap<String, Object>();
        conditions.forEach(condition -> values.putAll(condition.values()));
        var where = conditions.stream()
                .map(condition -> "(" + condition.sql() + ")")
                .collect(Collectors.joining(" and ", "where true and ", ""));
        return new Selected("select c.id from %s %s".formatted(from(false), conditions.isEmpty() ? "" : where), values);
    }

    record Selected(String sql, Map<String, Object> values) {}

    /// About how many fit, as the database guesses before it looks; nothing is counted.
    public long about(List<SqlCondition> conditions) {
        var selected = selected(conditions);
        var plan = db.sql("explain " + selected.sql())
                .params(selected.values())
                .query(String.class)
                .list()
                .getFirst();
        int at = plan.indexOf("rows=") + "rows=".length();
        return Long.parseLong(plan.substring(at, plan.indexOf(' ', at)));
    }
}
