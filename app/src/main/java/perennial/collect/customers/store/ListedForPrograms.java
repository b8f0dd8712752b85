package perennial.collect.customers.store;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Customers as programs read them, in the order of their numbers.
@Repository
public class ListedForPrograms {

    private final JdbcClient db;

    ListedForPrograms(JdbcClient db) {
        this.db = db;
    }

    public record Customer(
            long id,
            String kind,
            String name,
            List<String> emails,
            List<String> phones,
            @Nullable String country,
            @Nullable String language,
            Instant createdAt) {}

    /// @param email only whoever has that address; null for all
    public List<Customer> after(long id, @Nullable String email, int most) {
        return db.sql("""
                select c.id, c.kind, c.name, c.country, c.language, c.created_at,
                       array(select address from customers.email_address e where e.customer_id = c.id order by 1) as emails,
                       array(select number from customers.phone_number p where p.customer_id = c.id order by 1) as phones
                  from customers.customer c
                 where c.id > :id
                   and (:email::text is null
                        or c.id in (select e.customer_id from customers.email_address e where e.address = :email))
                 order by c.id
                 limit :most
                """)
                .param("id", id)
                .param("email", email == null ? null : email.strip().toLowerCase(Locale.ROOT))
                .param("most", most)
                .query((row, number) -> new Customer(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        texts(row.getArray("emails")),
                        texts(row.getArray("phones")),
                        row.getString("country"),
                        row.getString("language"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
