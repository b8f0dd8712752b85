package perennial.collect.orders.web;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.ground.ui.Formats;

/// What a customer ordered and what was paid back, for the timeline.
@Component
class OrderTouches implements TimelineSource {

    private static final int PRODUCTS = 4;

    private final JdbcClient db;

    OrderTouches(JdbcClient db) {
        this.db = db;
    }

    private record Order(
            long id,
            Instant at,
            String number,
            String state,
            @Nullable Long gross,
            long refunded,
            @Nullable String currency,
            @Nullable String products) {}

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public List<Touch> latest(long customerId, Instant before, int most, Reader reader) {
        var formats = reader.formats();
        return db
                .sql("""
                select o.id, o.placed_at, o.number, o.state, o.gross_minor, o.refunded_minor, o.currency,
                       (select string_agg(p.name, ', ')
                          from (select coalesce(p.name, p.sku) as name
                                  from orders.line l
                                  join orders.product p on p.id = l.product_id
                                 where l.order_id = o.id
                                 order by l.amount_minor desc nulls last
                                 limit :products) p) as products
                  from orders.orders o
                 where o.customer_id = :customer
                   and o.placed_at < :before
                 order by o.placed_at desc
                 limit :most
                """)
                .param("customer", customerId)
                .param("before", before.atOffset(UTC))
                .param("most", most)
                .param("products", PRODUCTS)
                .query((row, n) -> new Order(
                        row.getLong("id"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getString("number"),
                        row.getString("state"),
                        row.getObject("gross_minor", Long.class),
                        row.getLong("refunded_minor"),
                        row.getString("currency"),
                        row.getString("products")))
                .list()
                .stream()
                .map(order -> touch(order, formats))
                .toList();
    }

    private static Touch touch(Order order, Formats formats) {
        var number = order.number().startsWith("~") ? "" : order.number();
        var what = formats.t("orders.touch." + order.state(), money(order.gross(), order, formats), number);
        if (order.refunded() > 0) {
            what = formats.t("orders.touch.refunded", what, money(order.refunded(), order, formats));
        }
        return new Touch(order.at(), "order", what.strip(), order.products(), OrderPages.path(order.id()));
    }

    private static String money(@Nullable Long minor, Order order, Formats formats) {
        if (minor == null || order.currency() == null) {
            return "";
        }
        return formats.exactMoney(minor, Currency.getInstance(order.currency()));
    }
}
