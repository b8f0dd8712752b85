package perennial.collect.customers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.MergeRecords;

/// Finds somebody quickly, by the beginning of whatever names them.
@Component
public class CustomerDirectory {

    private final JdbcClient db;
    private final CustomerList list;
    private final MergeRecords merges;
    private final CustomerFilter search;

    CustomerDirectory(JdbcClient db, CustomerList list, MergeRecords merges, List<CustomerFilter> filters) {
        this.db = db;
        this.list = list;
        this.merges = merges;
        this.search = filters.stream()
                .filter(filter -> filter.key().equals("q"))
                .findFirst()
                .orElseThrow();
    }

    /// @param hint what tells two of the same name apart: an e-mail address or a telephone number; may be empty
    public record Entry(long id, String name, String hint) {}

    /// The latest first.
    public List<Entry> find(String typed, int most) {
        return search.condition(typed.strip())
                .map(condition -> entries(condition, most))
                .orElseGet(List::of);
    }

    /// @param id also a number somebody had before they turned out to be another customer: it may stand on their card
    public Optional<Entry> find(long id) {
        return merges.now(id)
                .flatMap(now -> entries(new SqlCondition("c.id = :id", Map.of("id", now)), 1).stream()
                        .findFirst());
    }

    /// Who that is now. They stay who they are until the end of the transaction at hand.
    public Optional<Long> hold(long id) {
        return merges.hold(id);
    }

    private List<Entry> entries(SqlCondition condition, int most) {
        var found = list.page(List.of(condition), "new", null, List.of(), most);
        var numbers = numbers(found.stream()
                .filter(each -> each.email() == null)
                .map(CustomerList.Listed::id)
                .toList());
        return found.stream()
                .map(each -> {
                    var way = each.email() == null ? numbers.getOrDefault(each.id(), "") : each.email();
                    return each.name().isEmpty()
                            ? new Entry(each.id(), way, "")
                            : new Entry(each.id(), each.name(), way);
                })
                .toList();
    }

    private Map<Long, String> numbers(List<Long> ids) {
        var numbers = new HashMap<Long, String>();
        db.sql("""
                select customer_id, min(as_written) as number
                  from customers.phone_number
                 where customer_id = any (:ids)
                 group by customer_id
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            numbers.put(row.getLong("customer_id"), row.getString("number"));
        });
        return numbers;
    }
}
