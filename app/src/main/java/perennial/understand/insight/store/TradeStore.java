package perennial.understand.insight.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the days of trade.
@Component
public class TradeStore {

    private final JdbcClient db;

    TradeStore(JdbcClient db) {
        this.db = db;
    }

    /// What was sold on one day.
    ///
    /// @param orders with and without a known customer
    /// @param soldMinor what they brought, less what went back that day
    public record Day(LocalDate day, long orders, long newCustomers, long soldMinor) {}

    /// Days with trade in `[from, to)`, in order.
    public List<Day> days(LocalDate from, LocalDate to) {
        return db.sql("""
                select day,
                       orders + anonymous_orders as orders,
                       new_customers,
                       revenue_minor + anonymous_minor - refunded_minor as sold_minor
                  from insight.day
                 where day >= :from
                   and day <  :to
                 order by day
                """).param("from", from).param("to", to).query(Day.class).list();
    }

    /// The first day on which anything was sold.
    public Optional<LocalDate> first() {
        return db.sql("select day from insight.day order by day limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
