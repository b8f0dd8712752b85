package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads orders: one with all that stands on it, or many, the latest first.
@Component
public class OrderStore {

    private static final String PLACED = """
            select o.id, o.namespace, o.number, o.customer_id, c.kind as customer_kind, c.name as customer,
                   o.placed_at, o.placed_on, o.currency, o.gross_minor, o.refunded_minor, o.gross_reported, o.state,
                   o.channel, o.location, o.import_id
              from orders.orders o
              left join customers.customer_v1 c on c.id = o.customer_id
            """;

    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    /// One order, receipt, invoice or credit note. Money in minor units of its own currency.
    ///
    /// @param number starts with `~` when its system gave none
    /// @param grossReported the same in the reporting currency; null without a rate
    public record Placed(
            long id,
            String namespace,
            String number,
            @Nullable Long customerId,
            @Nullable String customerKind,
            @Nullable String customer,
            Instant placedAt,
            LocalDate placedOn,
            @Nullable String currency,
            @Nullable Long grossMinor,
            long refundedMinor,
            @Nullable Long grossReported,
            String state,
            @Nullable String channel,
            @Nullable String location,
            @Nullable Long importId) {}

    public Optional<Placed> find(long id) {
        return db.sql(PLACED + " where o.id = :id")
                .param("id", id)
                .query(OrderStore::placed)
                .optional();
    }

    /// @param amountMinor what was paid for all of it; null when only the whole order has a price
    public record Line(
            @Nullable Long productId,
            @Nullable String product,
            @Nullable String category,
            @Nullable BigDecimal quantity,
            @Nullable Long amountMinor) {}

    public List<Line> lines(long orderId) {
        return db.sql("""
                select l.product_id, coalesce(nullif(p.name, ''), p.sku, p.key) as product, p.category,
                       l.quantity, l.amount_minor
                  from orders.line l
                  left join orders.product p on p.id = l.product_id
                 where l.order_id = :order
                 order by l.position
                 limit 1000
                """).param("order", orderId).query(Line.class).list();
    }

    /// What is asked of the list; null asks nothing.
    public record Asked(
            @Nullable Long customer,
            @Nullable Long company,
            @Nullable String channel,
            @Nullable String location,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Where a page ended.
    public record Place(LocalDate on, Instant at, long id) {}

    /// @param after the last order of the page before
    public List<Placed> latest(Asked asked, @Nullable Place after, int most) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add(where, values, "o.customer_id = :customer", "customer", asked.customer());
        add(where, values, """
                o.customer_id in (select id from customers.customer_v1
                                   where company_id = :company or id = :company)""", "company", asked.company());
        add(where, values, "o.channel = :channel", "channel", asked.channel());
        add(where, values, "o.location = :location", "location", asked.location());
        add(where, values, "o.number in (:number, '#' || :number)", "number", asked.number());
        add(where, values, "o.placed_on >= :from", "from", asked.from());
        add(where, values, "o.placed_on <= :to", "to", asked.to());
        if (after != null) {
            where.add("(o.placed_on, o.placed_at, o.id) < (:on, :at, :id)");
            values.putAll(Map.of("on", after.on(), "at", java.sql.Timestamp.from(after.at()), "id", after.id()));
        }
        return db.sql(PLACED
                        + (where.isEmpty() ? "" : " where " + String.join("\n   and ", where))
                        + " order by o.placed_on desc, o.placed_at desc, o.id desc limit " + most)
                .params(values)
                .query(OrderStore::placed)
                .list();
    }

    private static void add(
            List<String> where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    /// The channels there are, hopping along the index from one to the next.
    public List<String> channels() {
        return db.sql("""
                with recursive known (channel) as (
                    (select min(channel) from orders.orders where channel is not null)
                    union all
                    select (select min(o.channel) from orders.orders o where o.channel > known.channel)
                      from known
                     where known.channel is not null
                )
                select channel from known where channel is not null limit 50
                """).query(String.class).list();
    }

    /// What a customer buys most of, by what they paid.
    public record Favourite(long productId, String product, long orders) {}

    public List<Favourite> favourites(long customerId, int most) {
        return db.sql("""
                select b.product_id, coalesce(nullif(p.name, ''), p.sku, p.key) as product, b.orders
                  from orders.buyer b
                  join orders.product p on p.id = b.product_id
                 where b.customer_id = :customer
                 order by b.revenue_minor desc, b.product_id
                 limit :most
                """)
                .param("customer", customerId)
                .param("most", most)
                .query(Favourite.class)
                .list();
    }

    private static Placed placed(ResultSet row, int n) throws SQLException {
        return new Placed(
                row.getLong("id"),
                row.getString("namespace"),
                row.getString("number"),
                row.getObject("customer_id", Long.class),
                row.getString("customer_kind"),
                row.getString("customer"),
                row.getTimestamp("placed_at").toInstant(),
                row.getObject("placed_on", LocalDate.class),
                row.getString("currency"),
                row.getObject("gross_minor", Long.class),
                row.getLong("refunded_minor"),
                row.getObject("gross_reported", Long.class),
                row.getString("state"),
                row.getString("channel"),
                row.getString("location"),
                row.getObject("import_id", Long.class));
    }
}
