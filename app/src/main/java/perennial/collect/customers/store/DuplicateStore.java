package perennial.collect.customers.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs of customers who may be one, as the last look found them.
@Repository
public class DuplicateStore {

    private static final String OPEN = """
            from customers.duplicate d
            join customers.customer c on c.id = d.customer_id
            join customers.customer o on o.id = d.other_id
           where d.family = :family
             and not exists (select from customers.not_same n
                              where (n.customer_id, n.other_id) in
                                    ((d.customer_id, d.other_id), (d.other_id, d.customer_id)))
            """;

    private final JdbcClient db;

    DuplicateStore(JdbcClient db) {
        this.db = db;
    }

    /// One of two, as the list shows them.
    public record Who(
            long id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city) {}

    /// @param reasons keys, strongest first
    public record Pair(Who customer, Who other, int score, List<String> reasons) {}

    public long count(boolean family) {
        return db.sql("select count(*) " + OPEN)
                .param("family", family)
                .query(Long.class)
                .single();
    }

    /// Those of the customers with the strongest pairs; all pairs of a customer stand together.
    ///
    /// @param most customers
    public List<Pair> strongest(boolean family, int offset, int most) {
        return db.sql("""
                with first as (
                    select d.customer_id, max(d.score) as score
                    %1$s
                     group by d.customer_id
                     order by 2 desc, 1
                    offset :offset
                     limit :most
                )
                select d.customer_id, d.other_id, d.score, d.reasons,
                       c.name, o.name as other_name,
                       %2$s, %3$s
                %1$s
                   and d.customer_id in (select customer_id from first)
                 order by (select f.score from first f where f.customer_id = d.customer_id) desc, d.customer_id,
                          d.score desc, d.other_id
                """.formatted(OPEN, ways("c", ""), ways("o", "other_")))
                .param("family", family)
                .param("offset", offset)
                .param("most", most)
                .query((row, n) -> new Pair(
                        new Who(
                                row.getLong("customer_id"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("city")),
                        new Who(
                                row.getLong("other_id"),
                                row.getString("other_name"),
                                row.getString("other_email"),
                                row.getString("other_phone"),
                                row.getString("other_city")),
                        row.getInt("score"),
                        List.of((String[]) row.getArray("reasons").getArray())))
                .list();
    }

    private static String ways(String whose, String prefix) {
        return """
                (select e.address from customers.email_address e where e.customer_id = %1$s.id
                  order by e.added_at, e.address limit 1) as %2$semail,
                (select p.as_written from customers.phone_number p where p.customer_id = %1$s.id
                  order by p.added_at, p.number limit 1) as %2$sphone,
                (select a.city from customers.address a where a.customer_id = %1$s.id and a.city is not null
                  order by a.added_at, a.id limit 1) as %2$scity""".formatted(whose, prefix);
    }
}
