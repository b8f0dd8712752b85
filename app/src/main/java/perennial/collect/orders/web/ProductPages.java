package perennial.collect.orders.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.orders.store.ProductStore;
import perennial.collect.orders.store.ProductStore.Place;
import perennial.collect.orders.store.ProductStore.Product;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Shown;
import perennial.ground.ui.charts.Chart;
import perennial.ground.ui.charts.Ranking;

/// What the business sells, and who buys it.
@Controller
@Needs(Role.READ_ONLY)
public class ProductPages {

    private static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private final ProductStore products;

    ProductPages(ProductStore products) {
        this.products = products;
    }

    public record Row(
            String name,
            String path,
            String category,
            Shown revenue,
            Shown sold,
            Shown customers,
            Shown trend,
            Shown last) {}

    /// @param next address of the next page; null on the last
    public record ProductsView(
            String headline,
            String typed,
            boolean any,
            List<Row> rows,
            String sentence,
            @Nullable String next) {}

    public record ProductView(
            String name, String headline, List<Figure> figures, Chart chart, String buyers, String edit) {}

    @Bean
    static NavItem productList() {
        return NavItem.of(Chapter.CUSTOMERS, "orders.nav.products", "/products", 40);
    }

    @GetMapping("/products")
    Page list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Formats formats) {
        var typed = q.strip();
        var found = products.best(typed, place(after), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var range = products.range();
        return Page.of(
                "orders/products",
                new ProductsView(
                        range.half() == 0
                                ? formats.t("orders.products.none-yet")
                                : formats.t("orders.products.headline", range.half(), range.products()),
                        typed,
                        range.products() > 0,
                        shown.stream().map(product -> row(product, formats)).toList(),
                        formats.t("orders.products.shown", shown.size()),
                        found.size() > PAGE ? next(typed, shown.getLast()) : null));
    }

    @GetMapping("/products/{id}")
    Page product(@PathVariable long id, Formats formats) {
        var product = products.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "orders/product",
                new ProductView(
                        product.name(),
                        headline(product, formats),
                        figures(product, formats),
                        trend(product, formats),
                        buyers(product),
                        "/products/" + id + "/edit"));
    }

    private static @Nullable Place place(String after) {
        var match = PLACE.matcher(after);
        return match.matches() ? new Place(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))) : null;
    }

    private static String next(String typed, Product last) {
        var search = typed.isEmpty() ? "" : "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&";
        return "/products?" + search + "after=" + last.revenueMinor() + "-" + last.id();
    }

    private static String buyers(Product product) {
        return "/customers?product=" + product.id();
    }

    private static Row row(Product product, Formats formats) {
        return new Row(
                product.name(),
                "/products/" + product.id(),
                product.category() == null ? "" : product.category(),
                formats.money(product.revenueMinor()),
                formats.number(product.quantity().longValue()),
                formats.number(product.customers()),
                change(product, formats),
                product.lastSold() == null ? Shown.plain("–") : formats.day(product.lastSold()));
    }

    /// How the last 90 days compare with the 90 before.
    private static Shown change(Product product, Formats formats) {
        if (product.previousMinor() == 0) {
            return Shown.plain(product.recentMinor() == 0 ? "–" : formats.t("orders.products.new"));
        }
        return formats.change((double) (product.recentMinor() - product.previousMinor()) / product.previousMinor());
    }

    private static String headline(Product product, Formats formats) {
        if (product.firstSold() == null || product.lastSold() == null) {
            return formats.t("orders.product.unsold");
        }
        return formats.t(
                "orders.product.headline",
                product.customers(),
                formats.money(product.revenueMinor()).text(),
                formats.date(product.firstSold()),
                formats.date(product.lastSold()));
    }

    private static List<Figure> figures(Product product, Formats formats) {
        return List.of(
                Figure.of(
                        formats.t("orders.products.revenue"),
                        formats.money(product.revenueMinor()),
                        formats.t("orders.products.revenue.definition")),
                Figure.of(
                                formats.t("orders.products.customers"),
                                formats.number(product.customers()),
                                formats.t("orders.products.customers.definition"))
                        .people(buyers(product)),
                Figure.of(
                        formats.t("orders.products.sold"),
                        formats.number(product.quantity().longValue()),
                        formats.t("orders.products.sold.definition")),
                Figure.of(
                        formats.t("orders.products.orders"),
                        formats.number(product.orders()),
                        formats.t("orders.products.orders.definition")),
                Figure.of(
                        formats.t("orders.products.trend"),
                        change(product, formats),
                        formats.t("orders.products.trend.definition")));
    }

    private static Chart trend(Product product, Formats formats) {
        return new Ranking(
                formats.t("orders.product.chart"),
                formats.t("orders.product.stretch"),
                formats.t("orders.products.revenue"),
                List.of(
                        item(formats.t("orders.product.recent"), product.recentMinor(), "1", formats),
                        item(formats.t("orders.product.previous"), product.previousMinor(), "quiet", formats)));
    }

    private static Ranking.Item item(String name, long minor, String ink, Formats formats) {
        return new Ranking.Item(name, Math.max(0, minor), formats.money(minor).text(), ink, null);
    }
}
