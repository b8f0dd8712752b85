package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.models.Purchases;

/// Reads purchase histories, streaming.
@Component
class BuyerStore {

    private static final int FETCHED_AT_ONCE = 20_000;

    private final NamedParameterJdbcTemplate db;

    BuyerStore(javax.sql.DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.db = new NamedParameterJdbcTemplate(template);
    }

    /// Everybody's history up to the last refresh.
    ///
    /// @param lastDay the end of observation
    @Transactional(readOnly = true)
    Buyers all(LocalDate lastDay) {
        var buyers = new Buyers(lastDay);
        db.query("""
                select customer_id, purchase_days, last_day - first_day as recency, :until - first_day as age,
                       coalesce(log_gaps, 0) as log_gaps, coalesce(gross_minor, 0) as gross,
                       coalesce(first_minor, 0) as first, refunded_minor as refunded
                  from orders.history_v1
                 order by customer_id
                """, new MapSqlParameterSource("until", lastDay), row -> {
            buyers.add(
                    row.getLong("customer_id"),
                    row.getInt("purchase_days"),
                    row.getInt("recency"),
                    row.getInt("age"),
                    row.getDouble("log_gaps"),
                    row.getLong("gross"),
                    row.getLong("first"),
                    row.getLong("refunded"));
        });
        return buyers;
    }

    /// Everybody's purchases, to be cut where one likes.
    ///
    /// @param purchases days since 1970, money in minor units of the reporting currency
    /// @param refunded what each got back by some day, by the number of the customer among the purchases
    record Past(Purchases purchases, long[] refunded) {}

    /// Every purchase day.
    ///
    /// @param until last day of the refunds that count
    /// @param last last day of the purchases
    /// @param most about how many customers to read at the most; a larger base is sampled by customer id
    @Transactional(readOnly = true)
    Past past(LocalDate until, LocalDate last, int most) {
        var parameters = new MapSqlParameterSource("until", until)
                .addValue("last", last)
                .addValue("one_in", Math.max(1, count() / most));
        var numbers = new HashMap<Long, Integer>();
        var purchases = Purchases.builder();
        db.query(
                """
                select customer_id, placed_on - date '1970-01-01' as day, coalesce(amount_minor, 0) as minor
                  from orders.placed_v1
                 where placed_on <= :last
                   and customer_id % :one_in = 0
                """,
                parameters, row -> {
                    var number = numbers.computeIfAbsent(row.getLong("customer_id"), id -> numbers.size());
                    purchases.add(number, row.getInt("day"), row.getLong("minor"));
                });
        var refunded = new long[numbers.size()];
        db.query(
                """
                select customer_id, amount_minor
                  from orders.refunded_v1
                 where placed_on <= :until
                   and amount_minor is not null
                   and customer_id % :one_in = 0
                """,
                parameters, row -> {
                    var number = numbers.get(row.getLong("customer_id"));
                    if (number != null) refunded[number] += row.getLong("amount_minor");
                });
        return new Past(purchases.build(), refunded);
    }

    private long count() {
        var counted =
                db.queryForObject("select count(*) from orders.history_v1", new MapSqlParameterSource(), Long.class);
        return counted == null ? 0 : counted;
    }
}
