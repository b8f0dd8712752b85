package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFacts;
import perennial.collect.customers.CustomerFacts.CustomerFact;
import perennial.collect.customers.SqlCondition;

/// One page after the other of a list of any length, always from an index: a page knows where the one before it ended,
/// never how many there are.
@Component
public class CustomerList {

    /// Rows of one page.
    public static final int PAGE = 50;

    private final JdbcClient db;
    private final Optional<CustomerFacts> facts;

    CustomerList(JdbcClient db, ObjectProvider<CustomerFacts> facts) {
        this.db = db;
        this.facts = Optional.ofNullable(facts.getIfAvailable());
    }

    /// The columns to choose from.
    public List<CustomerFact> facts() {
        return facts.map(CustomerFacts::facts).orElse(List.of());
    }

    /// Where a page begins: below this value of the sorted column, and this customer.
    ///
    /// @param value as text; null when the last row had none
    public record Position(@Nullable String value, long id) {}

    /// One customer of the list.
    ///
    /// @param facts by key; those that are not known are not there
    public record Listed(
            long id,
            String kind,
            String name,
            @Nullable String email,
            @Nullable String company,
            Map<String, Object> facts,
            Position position) {}

    /// @param sort `name`, `new`, or the key of a sorted fact
    /// @param after where the page before ended; null for the first
    public List<Listed> page(List<SqlCondition> conditions, String sort, @Nullable Position after) {
        var order = order(sort);
        var values = new HashMap<String, Object>();
        var where = new ArrayList<String>();
        for (var condition : conditions) {
            where.add("(" + condition.sql() + ")");
            values.putAll(condition.values());
        }
        if (after != null) {
            where.add(order.beyond(after, values));
        }
        var sql = """
                select c.id, c.kind, c.name, company.name as company,
                       (select e.address from customers.email_address e
                         where e.customer_id = c.id order by e.added_at, e.address limit 1) as email,
                       %s as position%s
                  from %s
                  left join customers.customer company on company.id = c.company_id
                 %s
                 order by %s
                 limit %d
                """.formatted(
                        order.column(),
                        columns(),
                        from(order),
                        where.isEmpty() ? "" : "where " + String.join("\n   and ", where),
                        order.clause(),
                        PAGE + 1);
        return db.sql(sql)
                .params(values)
                .query((row, n) -> {
                    var known = new HashMap<String, Object>();
                    for (var fact : facts()) {
                        var value = row.getObject(fact.key());
                        if (value != null) {
                            known.put(fact.key(), value);
                        }
                    }
                    return new Listed(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("company"),
                            known,
                            new Position(row.getString("position"), row.getLong("id")));
                })
                .list();
    }

    private String columns() {
        return facts().stream().map(fact -> ", t." + fact.key()).collect(Collectors.joining());
    }

    /// The sorted column leads the way; everything else is looked up for the rows of the page only.
    private String from(Order order) {
        if (facts.isEmpty()) {
            return "customers.customer c";
        }
        var relation = facts.get().relation();
        return order.byFact()
                ? relation + " t join customers.customer c on c.id = t.customer_id"
                : "customers.customer c left join " + relation + " t on t.customer_id = c.id";
    }

    private Order order(String sort) {
        if (sort.equals("name")) {
            return new Order("lower(c.name)", "text", true, false);
        }
        return facts().stream()
                .filter(fact -> fact.sorted() && fact.key().equals(sort))
                .findFirst()
                .map(fact -> new Order("t." + fact.key(), type(fact), false, true))
                .orElseGet(() -> new Order("c.id", "bigint", false, false));
    }

    private static String type(CustomerFact fact) {
        return switch (fact.kind()) {
            case COUNT, MONEY -> "numeric";
            case SHARE, DAYS -> "double precision";
            case DATE -> "date";
            case STAGE -> "text";
        };
    }

    /// @param column what is sorted by, from our own list
    private record Order(String column, String type, boolean ascending, boolean byFact) {

        private String id() {
            return byFact ? "t.customer_id" : "c.id";
        }

        String clause() {
            return ascending ? column + ", " + id() : column + " desc nulls last, " + id() + " desc";
        }

        String beyond(Position after, Map<String, Object> values) {
            values.put("after_id", after.id());
            if (after.value() == null) {
                return column + " is null and " + id() + " < :after_id";
            }
            values.put("after_value", after.value());
            var comparison = ascending ? ">" : "<";
            return "(%1$s, %2$s) %3$s (cast(:after_value as %4$s), :after_id)"
                    .formatted(column, id(), comparison, type);
        }
    }
}
