package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.models.Purchases;

/// Reads what everybody bought, streaming.
@Component
class BuyerStore {

    private static final int FETCHED_AT_ONCE = 20_000;

    private final NamedParameterJdbcTemplate db;

    BuyerStore(javax.sql.DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.db = new NamedParameterJdbcTemplate(template);
    }

    /// Everybody's purchases, to be cut where one likes.
    ///
    /// @param refundsUntil last day of the refunds that count
    /// @param last last day of the purchases
    @Transactional(readOnly = true)
    Past past(LocalDate refundsUntil, LocalDate last) {
        var numbers = new Numbers();
        var purchases = Purchases.builder();
        db.query("""
                select customer_id, placed_on - date '1970-01-01' as day, coalesce(amount_minor, 0) as minor
                  from orders.placed_v1
                 where customer_id is not null
                   and placed_on <= :last
                 order by customer_id
                """, new MapSqlParameterSource("last", last), row -> {
            purchases.add(numbers.next(row.getLong(1)), row.getInt(2), row.getLong(3));
        });
        var customers = numbers.all();
        var refunded = new long[customers.length];
        db.query("""
                select customer_id, sum(amount_minor)
                  from orders.refunded_v1
                 where customer_id is not null
                   and placed_on <= :until
                 group by customer_id
                """, new MapSqlParameterSource("until", refundsUntil), row -> {
            int number = Arrays.binarySearch(customers, row.getLong(1));
            if (number >= 0) refunded[number] = row.getLong(2);
        });
        return new Past(customers, purchases.build(), refunded);
    }

    /// Numbers customers from 0, as they come in the order of their ids.
    private static final class Numbers {

        private long[] customers = new long[1024];
        private int size;

        int next(long customer) {
            if (size == 0 || customers[size - 1] != customer) {
                if (size == customers.length) {
                    customers = Arrays.copyOf(customers, size * 2);
                }
                customers[size++] = customer;
            }
            return size - 1;
        }

        long[] all() {
            return Arrays.copyOf(customers, size);
        }
    }
}
