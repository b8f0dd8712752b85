package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What other currencies are worth, by day, and which orders wait for that.
@Component
public class RateStore {

    private final JdbcClient db;

    RateStore(JdbcClient db) {
        this.db = db;
    }

    /// From a day on, one unit of a currency is worth so many units of the reporting currency.
    public record Rate(Currency currency, Currency reporting, LocalDate from, BigDecimal worth) {

        /// How many units of the currency one unit of the reporting currency is worth.
        public BigDecimal inverse() {
            return BigDecimal.ONE.divide(worth, MathContext.DECIMAL64);
        }

        /// The same between minor units: a yen has none, a dinar has a thousand.
        BigDecimal factor() {
            return worth.scaleByPowerOfTen(digits(reporting) - digits(currency));
        }

        static Rate of(String currency, String reporting, LocalDate from, BigDecimal factor) {
            var foreign = Currency.getInstance(currency);
            var own = Currency.getInstance(reporting);
            return new Rate(foreign, own, from, factor.scaleByPowerOfTen(digits(foreign) - digits(own)));
        }

        private static int digits(Currency currency) {
            return Math.max(0, currency.getDefaultFractionDigits());
        }
    }

    /// Orders in a currency that has no rate for their days.
    public record Waiting(String currency, long orders, LocalDate first, LocalDate last) {}

    /// Those with the most orders first.
    public List<Waiting> waiting(Currency reporting) {
        return db.sql("""
                select currency, count(*) as orders, min(placed_on) as first, max(placed_on) as last
                  from orders.orders
                 where gross_reported is null
                   and currency is not null
                   and currency <> :reporting
                 group by currency
                 order by orders desc, currency
                """)
                .param("reporting", reporting.getCurrencyCode())
                .query(Waiting.class)
                .list();
    }

    /// Every rate from or to this currency, the latest of each currency first.
    public List<Rate> all(Currency own) {
        return db.sql("""
                select currency, reporting, valid_from, factor
                  from orders.exchange_rate
                 where reporting = :own or currency = :own
                 order by currency, reporting, valid_from desc
                """)
                .param("own", own.getCurrencyCode())
                .query((row, n) -> Rate.of(
                        row.getString("currency"),
                        row.getString("reporting"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("factor")))
                .list();
    }

    /// Writes over what was said about the same currencies and days.
    public void say(List<Rate> rates) {
        for (var rate : rates) {
            db.sql("""
                    insert into orders.exchange_rate (currency, reporting, valid_from, factor)
                    values (:currency, :reporting, :from, :factor)
                    on conflict (currency, reporting, valid_from) do update set factor = excluded.factor
                    """)
                    .param("currency", rate.currency().getCurrencyCode())
                    .param("reporting", rate.reporting().getCurrencyCode())
                    .param("from", rate.from())
                    .param("factor", rate.factor())
                    .update();
        }
    }

    /// @return whether there was one
    public boolean forget(String currency, String reporting, LocalDate from) {
        return db.sql("""
                delete from orders.exchange_rate
                 where currency = :currency
                   and reporting = :reporting
                   and valid_from = :from
                """)
                        .param("currency", currency)
                        .param("reporting", reporting)
                        .param("from", from)
                        .update()
                > 0;
    }
}
