package perennial.collect.customers.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerUse;

/// Companies, what they bring, and who belongs to them.
@Component
public class CompanyStore {

    private static final Map<String, String> SORTED =
            Map.of("value", "f.value_minor", "spent", "f.spent_minor", "people", "f.people");

    private final JdbcClient db;
    private final ListColumns columns;
    private final List<CustomerUse> uses;

    CompanyStore(JdbcClient db, ListColumns columns, List<CustomerUse> uses) {
        this.db = db;
        this.columns = columns;
        this.uses = uses;
    }

    /// Whether anything refers to the company itself: it has ordered in its own name, for example.
    public boolean isNeeded(long id) {
        return uses.stream()
                .anyMatch(use -> db.sql("select exists (select from customers.customer c where c.id = :id and "
                                + use.condition() + ")")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    /// A company and what it and its people bring together. Money in minor units of the reporting currency.
    public record Company(
            long id,
            String name,
            int people,
            @Nullable Long orders,
            @Nullable Long spentMinor,
            @Nullable Long valueMinor,
            @Nullable LocalDate lastDay,
            @Nullable String position,
            boolean unseen) {}

    /// Where a page ended.
    ///
    /// @param unseen whether its last company was one no refresh has seen
    public record Place(@Nullable String value, long id, boolean unseen) {}

    /// Sorted by a figure, those stand last whom no refresh has seen yet.
    ///
    /// @param sort `name`, `value`, `spent` or `people`
    /// @param typed the beginning of a name; blank for all
    public List<Company> page(String sort, String typed, @Nullable Place after, int most) {
        if (!SORTED.containsKey(sort)) {
            return byName(typed, after, most);
        }
        var found = after != null && after.unseen()
                ? new ArrayList<Company>()
                : new ArrayList<>(byFigure(SORTED.get(sort), typed, after, most));
        if (found.size() < most) {
            found.addAll(unseen(typed, after != null && after.unseen() ? after : null, most - found.size()));
        }
        return found;
    }

    private List<Company> byFigure(String column, String typed, @Nullable Place after, int most) {
        var beyond = "";
        if (after != null) {
            beyond = after.value() == null
                    ? "and %s is null and f.company_id < :id".formatted(column)
                    : "and ((%1$s, f.company_id) < (cast(:value as bigint), :id) or %1$s is null)".formatted(column);
        }
        return companies("""
                select c.id, c.name, f.people, f.orders, f.spent_minor, f.value_minor, f.last_day,
                       %1$s::text as position, false as unseen
                  from customers.company_figures f
                  join customers.customer c on c.id = f.company_id
                 where (:typed = '' or lower(left(c.name, 100)) like :begins) %2$s
                 order by %1$s desc nulls last, f.company_id desc
                 limit :most
                """.formatted(column, beyond), typed, after, most);
    }

    private List<Company> unseen(String typed, @Nullable Place after, int most) {
        return companies("""
                select c.id, c.name, 0 as people, null::bigint as orders, null::bigint as spent_minor,
                       null::bigint as value_minor, null::date as last_day, null::text as position, true as unseen
                  from customers.customer c
                 where c.kind = 'company'
                   and c.id >= (select min(first_id) from customers.newcomer)
                   and not exists (select from customers.company_figures f where f.company_id = c.id)
                   and (:typed = '' or lower(left(c.name, 100)) like :begins) %s
                 order by c.id desc
                 limit :most
                """.formatted(after == null ? "" : "and c.id < :id"), typed, after, most);
    }

    private List<Company> byName(String typed, @Nullable Place after, int most) {
        return companies(
                """
                select c.id, c.name, coalesce(f.people, 0) as people, f.orders, f.spent_minor, f.value_minor,
                       f.last_day, lower(left(c.name, 100)) as position, false as unseen
                  from customers.customer c
                  left join customers.company_figures f on f.company_id = c.id
                 where c.kind = 'company'
                   and (:typed = '' or lower(left(c.name, 100)) like :begins) %s
                 order by lower(left(c.name, 100)), c.id
                 limit :most
                """.formatted(after == null ? "" : "and (lower(left(c.name, 100)), c.id) > (:value, :id)"),
                typed,
                after,
                most);
    }

    private List<Company> companies(String sql, String typed, @Nullable Place after, int most) {
        var values = new HashMap<String, Object>();
        values.put("typed", typed);
        values.put("begins", LikePattern.beginning(typed));
        values.put("most", most);
        if (after != null) {
            values.put("id", after.id());
            if (after.value() != null) {
                values.put("value", after.value());
            }
        }
        return db.sql(sql).params(values).query(Company.class).list();
    }

    /// What one company and its people bring, as of now.
    public Company figures(long id) {
        return db.sql("""
                select :id::bigint as id,
                       '' as name,
                       (count(*) filter (where m.id <> :id))::integer as people,
                       %s as orders,
                       %s as spent_minor,
                       %s as value_minor,
                       %s as last_day,
                       null::text as position,
                       false as unseen
                  from (select :id::bigint as id
                         union all
                        select id from customers.customer where company_id = :id) m
                  %s
                """.formatted(
                                CompanyFigures.sum(columns, "orders"),
                                CompanyFigures.sum(columns, "spent"),
                                CompanyFigures.sum(columns, "value"),
                                CompanyFigures.latest(columns),
                                CompanyFigures.join(columns)))
                .param("id", id)
                .query(Company.class)
                .single();
    }

    public record Employee(long id, String name, @Nullable String email) {}

    public List<Employee> people(long id, int most) {
        return db.sql("""
                select c.id, c.name,
                       (select e.address from customers.email_address e
                         where e.customer_id = c.id order by e.added_at, e.address limit 1) as email
                  from customers.customer c
                 where c.company_id = :id
                 order by lower(left(c.name, 100)), c.id
                 limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query(Employee.class)
                .list();
    }

    /// People somebody may mean by an e-mail address, a number of ours or a whole name.
    public List<Long> meant(String typed) {
        return db.sql("""
                select id
                  from (select id from customers.customer where id = :number
                         union
                        select customer_id from customers.email_address where address = :typed
                         union
                        select id from customers.customer
                         where lower(left(name, 100)) = left(:typed, 100)
                           and kind = 'person') meant
                 where exists (select from customers.customer c where c.id = meant.id and c.kind = 'person')
                 limit 2
                """)
                .param("number", typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1)
                .param("typed", typed.strip().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .list();
    }
}
