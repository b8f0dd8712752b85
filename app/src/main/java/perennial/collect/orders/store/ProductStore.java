package perennial.collect.orders.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how products sell, from the sums of the last refresh.
@Component
public class ProductStore {

    private static final String SOLD = """
            select p.id,
                   coalesce(nullif(p.name, ''), p.sku, p.key) as name,
                   p.sku, p.category, coalesce(s.orders, 0) as orders, coalesce(s.customers, 0) as customers,
                   coalesce(s.quantity, 0) as quantity, coalesce(s.revenue_minor, 0) as revenue_minor,
                   coalesce(s.recent_minor, 0) as recent_minor, coalesce(s.previous_minor, 0) as previous_minor,
                   s.first_sold, s.last_sold
              from orders.product p
              left join orders.product_sales s on s.product_id = p.id
            """;

    private final JdbcClient db;

    ProductStore(JdbcClient db) {
        this.db = db;
    }

    /// One product and how it sells. Money in minor units of the reporting currency.
    ///
    /// @param firstSold null for what nobody bought yet
    /// @param recentMinor of its revenue, in the last 90 days
    /// @param previousMinor of its revenue, in the 90 days before those
    public record Product(
            long id,
            String name,
            @Nullable String sku,
            @Nullable String category,
            long orders,
            long customers,
            BigDecimal quantity,
            long revenueMinor,
            long recentMinor,
            long previousMinor,
            @Nullable LocalDate firstSold,
            @Nullable LocalDate lastSold) {}

    /// Where a page of the list ended.
    public record Place(long revenueMinor, long id) {}

    /// Those with the most revenue first.
    ///
    /// @param typed part of a name, an article number or a category; blank for all
    /// @param after the last product of the page before
    public List<Product> best(String typed, @Nullable Place after, int most) {
        var beginning = after == null ? new Place(Long.MAX_VALUE, Long.MAX_VALUE) : after;
        return db.sql(SOLD + """
                 where (coalesce(s.revenue_minor, 0), p.id) < (:revenue, :id)
                   and (:typed = ''
                        or p.name ilike :pattern
                        or p.sku ilike :pattern
                        or p.category ilike :pattern)
                 order by coalesce(s.revenue_minor, 0) desc, p.id desc
                 limit :most
                """)
                .param("revenue", beginning.revenueMinor())
                .param("id", beginning.id())
                .param("typed", typed)
                .param("pattern", "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .query(Product.class)
                .list();
    }

    public Optional<Product> find(long id) {
        return db.sql(SOLD + " where p.id = :id")
                .param("id", id)
                .query(Product.class)
                .optional();
    }

    public Optional<String> name(long id) {
        return db.sql("select coalesce(nullif(name, ''), sku, key) from orders.product where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// How the whole range sells.
    ///
    /// @param half how many of the best products bring half of the revenue
    public record Range(long products, long half) {}

    public Range range() {
        return db.sql("""
                select count(*) as products,
                       count(*) filter (where before < total / 2) as half
                  from (select sum(revenue_minor) over (order by revenue_minor desc, product_id desc)
                               - revenue_minor as before,
                               sum(revenue_minor) over () as total
                          from orders.product_sales) ranked
                """).query(Range.class).single();
    }
}
