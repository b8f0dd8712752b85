package perennial.collect.orders.store;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// What they bought. The books must stay right, so an order outlives its buyer with its day, number, lines and sums, as
/// a sale to nobody we know. The way from the order to the person is gone.
@Component
@Order(20)
class OrderPersonalData implements PersonalData {

    private final JdbcClient db;

    OrderPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public Set<String> tables() {
        return Set.of("orders.orders", "orders.journal", "orders.history", "orders.buyer", "orders.told");
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(
                Belonging.moves("orders.orders"),
                Belonging.moves("orders.told"),
                Belonging.madeAnew("orders.history"),
                Belonging.madeAnew("orders.buyer"));
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(
                Kept.of("orders.orders", db.sql("""
                        select namespace, number, placed_at, placed_on, currency, gross_minor, refunded_minor, state,
                               channel, location,
                               (select string_agg(concat_ws(' ', l.quantity, '×', coalesce(p.name, p.sku), l.amount_minor),
                                                  '; ' order by l.position)
                                  from orders.line l
                                  left join orders.product p on p.id = l.product_id
                                 where l.order_id = o.id) as lines
                          from orders.orders o
                         where customer_id = :id
                         order by placed_at
                        """).param("id", person.id())),
                Kept.of(
                        "orders.told",
                        db.sql("select source, number, name, at, properties from orders.told where customer_id = :id")
                                .param("id", person.id())),
                Kept.of(
                        "orders.history",
                        db.sql("select * from orders.history where customer_id = :id")
                                .param("id", person.id())));
    }

    @Override
    public void erase(Subject person) {
        db.sql("""
                update orders.told
                   set customer_id = null,
                       properties = coalesce((select jsonb_object_agg(key, value)
                                                from jsonb_each(properties)
                                               where key in ('total', 'revenue', 'value', 'currency', 'products', 'part',
                                                             'placed_at', 'refunded', 'refund_id', 'cancelled',
                                                             'channel', 'location')), '{}')
                 where customer_id = :id
                """).param("id", person.id()).update();
        db.sql("update orders.orders set customer_id = null where customer_id = :id")
                .param("id", person.id())
                .update();
        db.sql("""
                update orders.journal
                   set before = jsonb_set(before, '{customer_id}', 'null')
                 where before -> 'customer_id' = to_jsonb(:id::bigint)
                """).param("id", person.id()).update();
        db.sql("delete from orders.buyer where customer_id = :id")
                .param("id", person.id())
                .update();
        db.sql("delete from orders.history where customer_id = :id")
                .param("id", person.id())
                .update();
    }
}
