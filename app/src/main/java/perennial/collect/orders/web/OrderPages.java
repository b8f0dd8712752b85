package perennial.collect.orders.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.orders.store.OrderStore;
import perennial.collect.orders.store.OrderStore.Line;
import perennial.collect.orders.store.OrderStore.Placed;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Html;
import perennial.ground.ui.Link;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Shown;

/// Every order, and what stands on each.
@Controller
@Needs(Role.READ_ONLY)
public class OrderPages {

    private static final int PAGE = 50;

    private final OrderStore orders;

    OrderPages(OrderStore orders) {
        this.orders = orders;
    }

    @Bean
    static NavItem orderList() {
        return NavItem.of(Chapter.CUSTOMERS, "orders.nav.orders", "/orders", 35);
    }

    /// @param customerPath null when nobody knows who bought
    public record Row(
            String number,
            String path,
            Shown day,
            String customer,
            @Nullable String customerPath,
            Shown amount,
            Shown refunded,
            String state,
            String where) {}

    public record OrdersView(
            OrderQuery asked,
            List<Link> chips,
            List<Row> rows,
            String sentence,
            @Nullable String next) {}

    @GetMapping("/orders")
    Page list(OrderQuery asked, Formats formats) {
        var found = orders.latest(asked.asked(), asked.place(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return Page.of(
                "orders/orders",
                new OrdersView(
                        asked,
                        chips(asked, formats),
                        shown.stream().map(order -> row(order, formats)).toList(),
                        formats.t("orders.list.shown", shown.size()),
                        found.size() > PAGE ? asked.from(shown.getLast()) : null));
    }

    private List<Link> chips(OrderQuery asked, Formats formats) {
        var chips = new ArrayList<Link>();
        asked.given()
                .forEach((name, value) ->
                        chips.add(Link.to(formats.t("orders.list." + name, value), asked.without(name))));
        return chips;
    }

    private static Row row(Placed order, Formats formats) {
        return new Row(
                number(order, formats),
                path(order.id()),
                formats.day(order.placedOn()),
                customer(order, formats),
                customerPath(order),
                money(order.grossMinor(), order, formats),
                order.refundedMinor() == 0 ? Shown.plain("") : money(order.refundedMinor(), order, formats),
                formats.t("orders.state." + order.state()),
                order.channel() == null ? "" : order.channel());
    }

    public record OrderView(
            String title,
            String lead,
            List<Fact> facts,
            List<Bought> lines,
            Shown total,
            @Nullable Shown refunded) {}

    public record Bought(String product, @Nullable String path, String category, String quantity, Shown amount) {}

    @GetMapping("/orders/{id}")
    Page order(@PathVariable long id, CurrentUser user, Formats formats) {
        var order = orders.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "orders/order",
                new OrderView(
                        formats.t("orders.order.title", number(order, formats)),
                        formats.t(
                                "orders.order.lead." + order.state(),
                                customer(order, formats),
                                placed(order.placedAt(), formats)),
                        facts(order, user, formats),
                        orders.lines(id).stream()
                                .map(line -> bought(line, order, formats))
                                .toList(),
                        money(order.grossMinor(), order, formats),
                        order.refundedMinor() == 0 ? null : money(order.refundedMinor(), order, formats)));
    }

    /// A file that names only days lets everything happen at midnight, which nobody means.
    private static String placed(Instant at, Formats formats) {
        boolean timeless = LocalTime.ofInstant(at, formats.zone()).equals(LocalTime.MIDNIGHT);
        return timeless ? formats.day(at).exact() : formats.moment(at).exact();
    }

    private static Bought bought(Line line, Placed order, Formats formats) {
        return new Bought(
                line.product() == null ? formats.t("orders.order.something") : line.product(),
                line.productId() == null ? null : "/products/" + line.productId(),
                line.category() == null ? "" : line.category(),
                line.quantity() == null ? "" : quantity(line.quantity(), formats),
                money(line.amountMinor(), order, formats));
    }

    private static String quantity(BigDecimal quantity, Formats formats) {
        return formats.decimal(quantity.doubleValue(), 3);
    }

    private static List<Fact> facts(Placed order, CurrentUser user, Formats formats) {
        var facts = new ArrayList<Fact>();
        var path = customerPath(order);
        if (path != null) {
            facts.add(new Fact(
                    formats.t("orders.order.customer"),
                    Html.trusted("<a dir=\"auto\" href=\"" + Html.escape(path) + "\">"
                            + Html.escape(customer(order, formats)) + "</a>")));
        }
        facts.add(Fact.of(formats.t("orders.order.state"), formats.t("orders.state." + order.state())));
        fact(facts, formats, "orders.order.channel", order.channel());
        fact(facts, formats, "orders.order.location", order.location());
        fact(facts, formats, "orders.order.currency", order.currency());
        if (order.grossReported() != null
                && !formats.currency().getCurrencyCode().equals(order.currency())) {
            facts.add(new Fact(
                    formats.t("orders.order.reported", formats.currency().getCurrencyCode()),
                    Shown.plain(formats.exactMoney(order.grossReported()))));
        }
        fact(facts, formats, "orders.order.system", order.namespace());
        if (order.importId() != null && user.role().mayEdit()) { // imports are not open to others
            facts.add(new Fact(
                    formats.t("orders.order.import"),
                    Html.trusted("<a href=\"/imports/" + order.importId() + "\">"
                            + Html.escape(formats.t("orders.order.import.number", order.importId())) + "</a>")));
        }
        return facts;
    }

    private static void fact(List<Fact> facts, Formats formats, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(formats.t(key), value));
        }
    }

    static String path(long id) {
        return "/orders/" + id;
    }

    private static String number(Placed order, Formats formats) {
        return order.number().startsWith("~") ? formats.t("orders.order.unnumbered", order.id()) : order.number();
    }

    private static String customer(Placed order, Formats formats) {
        if (order.customerId() == null) {
            return formats.t("orders.order.nobody");
        }
        return order.customer() == null || order.customer().isEmpty()
                ? formats.t("customers.nameless", order.customerId())
                : order.customer();
    }

    private static @Nullable String customerPath(Placed order) {
        return order.customerId() == null ? null : "/customers/" + order.customerId();
    }

    private static Shown money(@Nullable Long minor, Placed order, Formats formats) {
        if (minor == null || order.currency() == null) {
            return Shown.plain("–");
        }
        return Shown.plain(formats.exactMoney(minor, Currency.getInstance(order.currency())));
    }
}
