package perennial.collect.orders.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.collect.orders.store.OrderStore;
import perennial.collect.orders.store.ProductStore;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;

/// What customers can be narrowed by of what they bought.
final class OrderFilters {

    private OrderFilters() {}

    /// Whoever bought a product, in an order that counts.
    @Component
    static class ByProduct implements CustomerFilter {

        private final ProductStore products;

        ByProduct(ProductStore products) {
            this.products = products;
        }

        @Override
        public String key() {
            return "product";
        }

        @Override
        public Optional<SqlCondition> condition(String id) {
            return id.matches("\\d{1,18}")
                    ? Optional.of(new SqlCondition("""
                            c.id in (select b.customer_id
                                       from orders.buyer_v1 b
                                      where b.product_id = :product)
                            """, Map.of("product", Long.valueOf(id))))
                    : Optional.empty();
        }

        @Override
        public String label(String id, Formats formats) {
            return formats.t(
                    "orders.filter.product", products.name(Long.parseLong(id)).orElse(id));
        }
    }

    /// Whoever bought in a month: `bought=2026-05`.
    @Component
    static class ByMonth implements CustomerFilter {

        @Override
        public String key() {
            return "bought";
        }

        @Override
        public Optional<SqlCondition> condition(String month) {
            try {
                var bought = YearMonth.parse(month);
                return Optional.of(new SqlCondition(
                        """
                        exists (select from orders.placed_v1 o
                                 where o.customer_id = c.id
                                   and o.placed_on >= :bought_from
                                   and o.placed_on < :bought_to)
                        """,
                        Map.of(
                                "bought_from", bought.atDay(1),
                                "bought_to", bought.plusMonths(1).atDay(1))));
            } catch (DateTimeException noMonth) {
                return Optional.empty();
            }
        }

        @Override
        public String label(String month, Formats formats) {
            return formats.t("orders.filter.bought", formats.month(YearMonth.parse(month)));
        }
    }

    /// Whoever bought in a channel.
    @Component
    static class ByChannel implements CustomerFilter {

        private final OrderStore orders;

        ByChannel(OrderStore orders) {
            this.orders = orders;
        }

        @Override
        public String key() {
            return "channel";
        }

        @Override
        public Optional<SqlCondition> condition(String channel) {
            return Optional.of(new SqlCondition("""
                    c.id in (select o.customer_id
                               from orders.placed_v1 o
                              where o.channel = :channel)
                    """, Map.of("channel", channel)));
        }

        @Override
        public String label(String channel, Formats formats) {
            return formats.t("orders.filter.channel", channel);
        }

        @Override
        public List<Option> choices(String chosen, Formats formats) {
            var channels = orders.channels();
            if (channels.isEmpty()) {
                return List.of();
            }
            var options = new ArrayList<Option>();
            options.add(new Option("", formats.t("customers.filter.any"), chosen.isEmpty()));
            channels.forEach(channel -> options.add(new Option(channel, channel, channel.equals(chosen))));
            return options;
        }

        @Override
        public String nameKey() {
            return "orders.filter-name.channel";
        }
    }
}
