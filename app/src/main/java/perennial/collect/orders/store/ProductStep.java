package perennial.collect.orders.store;

import java.sql.Timestamp;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Sums up who buys which product, and how every product sells.
@Component
@Order(110)
class ProductStep implements RefreshStep {

    private final JdbcClient db;

    ProductStep(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "products";
    }

    @Override
    public Set<String> needs() {
        return Set.of("newcomers");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var buyers = FreshTable.like(db, "orders", "buyer");
        db.sql("""
                insert into %s
                select l.product_id,
                       o.customer_id,
                       count(distinct l.order_id),
                       coalesce(sum(l.quantity), 0),
                       coalesce(sum(l.amount_minor), 0),
                       coalesce(sum(l.amount_minor) filter (where o.placed_on > :day::date - 91), 0),
                       coalesce(sum(l.amount_minor) filter (where o.placed_on > :day::date - 181
                                                              and o.placed_on <= :day::date - 91), 0),
                       min(o.placed_on),
                       max(o.placed_on)
                  from orders.line l
                  join orders.orders o on o.id = l.order_id
                 where l.product_id is not null
                   and o.state = 'placed'
                   and o.placed_at < :until
                   and coalesce(l.amount_minor, 0) >= 0
                 group by l.product_id, o.customer_id
                """.formatted(buyers.next()))
                .param("day", standpoint.day())
                .param("until", Timestamp.from(standpoint.instant()))
                .update();
        buyers.swapIn();
        sumUp();
    }

    private void sumUp() {
        var sales = FreshTable.like(db, "orders", "product_sales");
        db.sql("""
                insert into %s
                select product_id,
                       sum(orders),
                       count(customer_id),
                       sum(quantity),
                       sum(revenue_minor),
                       sum(recent_minor),
                       sum(previous_minor),
                       min(first_sold),
                       max(last_sold)
                  from orders.buyer
                 group by product_id
                """.formatted(sales.next())).update();
        sales.swapIn();
    }
}
