package perennial.collect.orders;

import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.shared.BusinessSettings;

/// Expresses every order in the reporting currency anew, after that or a rate has changed.
///
/// An order in a currency without a rate for its day counts as an order, but its money is left out of every sum.
@Component
public class Repricing {

    private final JdbcClient db;
    private final BusinessSettings business;

    public Repricing(JdbcClient db, BusinessSettings business) {
        this.db = db;
        this.business = business;
    }

    /// The currency that most orders are in; empty if none names one.
    public Optional<Currency> mostUsed() {
        return db.sql("""
                select currency
                  from orders.orders
                 where currency is not null
                 group by currency
                 order by count(*) desc, currency
                 limit 1
                """).query(String.class).optional().map(Currency::getInstance);
    }

    /// @return how many orders changed
    @Transactional
    public int run() {
        return to(business.business().currency());
    }

    /// The same for a currency that is about to be the business's own.
    @Transactional
    public int to(Currency reporting) {
        return db.sql("""
                with priced as (
                    select o.id,
                           case when o.currency = :currency then 1 else rate.factor end as factor
                      from orders.orders o
                      left join lateral (select e.factor
                                           from orders.rate e
                                          where e.currency = o.currency
                                            and e.reporting = :currency
                                            and e.valid_from <= o.placed_on
                                          order by e.valid_from desc
                                          limit 1) rate on o.currency <> :currency
                     where o.currency is not null
                )
                update orders.orders o
                   set gross_reported = round(o.gross_minor * p.factor),
                       refunded_reported = round(o.refunded_minor * p.factor)
                  from priced p
                 where p.id = o.id
                   and (o.gross_reported is distinct from round(o.gross_minor * p.factor)
                        or o.refunded_reported is distinct from round(o.refunded_minor * p.factor))
                """).param("currency", reporting.getCurrencyCode()).update();
    }
}
