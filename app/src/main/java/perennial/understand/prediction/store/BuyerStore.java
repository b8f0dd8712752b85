package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.CopyReader;
import perennial.models.Purchases;

/// Reads what everybody bought, streaming.
@Component
class BuyerStore {

    private final JdbcClient db;
    private final DataSource database;

    BuyerStore(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    /// Everybody's purchases, to be cut where one likes.
    ///
    /// @param refundsUntil last day of the refunds that count
    /// @param last last day of the purchases
    @Transactional(readOnly = true)
    Past past(LocalDate refundsUntil, LocalDate last) {
        var numbers = new Numbers();
        var purchases = Purchases.builder();
        CopyReader.each(
                database,
                """
                select customer_id, placed_on - date '1970-01-01' as day, coalesce(amount_minor, 0) as minor
                  from orders.placed_v1
                 where customer_id is not null
                   and placed_on <= date '%s'
                 order by customer_id
                """.formatted(last),
                row -> purchases.add(numbers.next(row.number()), (int) row.number(), row.number()));
        var customers = numbers.all();
        return new Past(customers, purchases.build(), refunded(customers, refundsUntil));
    }

    private long[] refunded(long[] customers, LocalDate until) {
        var refunded = new long[customers.length];
        db.sql("""
                select customer_id, sum(amount_minor)
                  from orders.refunded_v1
                 where customer_id is not null
                   and placed_on <= :until
                 group by customer_id
                """).param("until", until).query(row -> {
            int number = Arrays.binarySearch(customers, row.getLong(1));
            if (number >= 0) refunded[number] = row.getLong(2);
        });
        return refunded;
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
