package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /// First and last day with a purchase of somebody we know.
    record Span(LocalDate first, LocalDate last) {}

    Optional<Span> span() {
        return db
                .query(
                        "select min(first_day) as first, max(last_day) as last from orders.history_v1 having count(*) > 0",
                        (row, n) -> new Span(
                                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .stream()
                .findFirst();
    }

    /// Everybody's history up to the last refresh.
    ///
    /// @param lastDay the end of observation
    @Transactional(readOnly = true)
    Buyers all(LocalDate lastDay) {
        return read("""
                select customer_id, purchase_days, last_day - first_day as recency, :until - first_day as age,
                       coalesce(log_gaps, 0) as log_gaps, coalesce(gross_minor, 0) as gross,
                       coalesce(first_minor, 0) as first, refunded_minor as refunded, 0 as later
                  from orders.history_v1
                 order by customer_id
                """, new MapSqlParameterSource("until", lastDay));
    }

    /// Histories as they were on a day in the past, with the purchases that followed.
    ///
    /// @param most about how many customers to read at the most; a larger base is sampled by customer id
    @Transactional(readOnly = true)
    Buyers asOf(LocalDate until, LocalDate lastDay, int most) {
        long all = count();
        return read(
                """
                with day as (                  -- one row per customer and day with an order
                    select customer_id, placed_on as day, sum(amount_minor) as minor
                      from orders.placed_v1
                     where customer_id is not null
                       and placed_on <= :last
                       and customer_id % :one_in = 0
                     group by customer_id, placed_on
                ), spaced as (
                    select d.*, d.day - lag(d.day) over by_day as gap, row_number() over by_day as nth
                      from day d
                    window by_day as (partition by customer_id order by day)
                ), returned as (
                    select customer_id, sum(amount_minor) as refunded
                      from orders.refunded_v1
                     where placed_on <= :until
                       and customer_id % :one_in = 0
                     group by customer_id
                )
                select customer_id,
                       count(*) filter (where day <= :until) as purchase_days,
                       max(day) filter (where day <= :until) - min(day) as recency,
                       :until - min(day) as age,
                       coalesce(sum(ln(gap / 7.0::double precision)) filter (where day <= :until), 0) as log_gaps,
                       coalesce(sum(minor) filter (where day <= :until), 0) as gross,
                       coalesce(sum(minor) filter (where nth = 1), 0) as first,
                       coalesce(max(refunded), 0) as refunded,
                       count(*) filter (where day > :until) as later
                  from spaced
                  left join returned using (customer_id)
                 group by customer_id
                having min(day) <= :until
                 order by customer_id
                """,
                new MapSqlParameterSource("until", until)
                        .addValue("last", lastDay)
                        .addValue("one_in", Math.max(1, all / most)));
    }

    private long count() {
        var counted =
                db.queryForObject("select count(*) from orders.history_v1", new MapSqlParameterSource(), Long.class);
        return counted == null ? 0 : counted;
    }

    private Buyers read(String sql, MapSqlParameterSource parameters) {
        var purchases = new Buyers();
        db.query(sql, parameters, row -> {
            purchases.add(
                    row.getLong("customer_id"),
                    row.getInt("purchase_days"),
                    row.getInt("recency"),
                    row.getInt("age"),
                    row.getDouble("log_gaps"),
                    row.getLong("gross"),
                    row.getLong("first"),
                    row.getLong("refunded"),
                    row.getInt("later"));
        });
        return purchases;
    }
}
