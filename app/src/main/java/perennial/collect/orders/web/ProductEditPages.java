package perennial.collect.orders.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.orders.store.ProductEdits;
import perennial.collect.orders.store.ProductEdits.Offer;
import perennial.collect.orders.store.ProductStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Products called what one calls them, in the category where one looks for them, at their price.
@Controller
@Needs(Role.STAFF)
public class ProductEditPages {

    private static final int LONGEST = 300;

    private final ProductStore products;
    private final ProductEdits edits;

    ProductEditPages(ProductStore products, ProductEdits edits) {
        this.products = products;
        this.edits = edits;
    }

    /// @param seen what was kept when the form was made
    public record ProductForm(
            String title,
            String path,
            Map<String, String> seen,
            String name,
            String category,
            String price,
            String currency,
            @Nullable String problem) {}

    @GetMapping("/products/{id}/edit")
    Page edit(@PathVariable long id, Formats formats) {
        return Page.of("orders/product-form", form(id, find(id), find(id), null, formats));
    }

    @PostMapping("/products/{id}")
    Answer change(@PathVariable long id, @RequestParam Map<String, String> typed, CurrentUser user, Formats formats) {
        var now = find(id);
        var price = price(typed.getOrDefault("price", ""), formats.currency());
        var entered = new Offer(
                text(typed, "name"),
                text(typed, "category"),
                price.orElse(null),
                price.isPresent() ? formats.currency().getCurrencyCode() : null);
        if (price.isEmpty() && text(typed, "price") != null) {
            return again(id, now, entered, "orders.product.price-unclear", formats);
        }
        if (tooLong(entered.name()) || tooLong(entered.category())) {
            return again(id, now, entered, "orders.product.too-long", formats);
        }
        var seen = new Offer(
                text(typed, "seen-name"),
                text(typed, "seen-category"),
                number(text(typed, "seen-price")),
                text(typed, "seen-currency"));
        return edits.change(id, seen, entered, user.name())
                .<Answer>map(edit -> Redirect.to("/products/" + id)
                        .saying("orders.product.changed")
                        .undoable("/products/edits/" + edit + "/undo"))
                .orElseGet(() -> again(id, find(id), entered, "orders.product.meanwhile", formats));
    }

    @PostMapping("/products/edits/{edit}/undo")
    Redirect undo(@PathVariable long edit) {
        return edits.undo(edit)
                .map(id -> Redirect.to("/products/" + id).saying("orders.product.undone"))
                .orElseGet(() -> Redirect.to("/products").warning("orders.product.undo-too-late"));
    }

    private Page again(long id, Offer now, Offer entered, String problem, Formats formats) {
        return Page.of("orders/product-form", form(id, now, entered, formats.t(problem), formats))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ProductForm form(long id, Offer seen, Offer shown, @Nullable String problem, Formats formats) {
        return new ProductForm(
                formats.t("orders.product.edit", products.name(id).orElse("")),
                "/products/" + id,
                Map.of(
                        "seen-name", known(seen.name()),
                        "seen-category", known(seen.category()),
                        "seen-price",
                                seen.priceMinor() == null
                                        ? ""
                                        : seen.priceMinor().toString(),
                        "seen-currency", known(seen.currency())),
                known(shown.name()),
                known(shown.category()),
                shown.priceMinor() == null ? "" : decimal(shown.priceMinor(), formats.currency()),
                formats.currency().getCurrencyCode(),
                problem);
    }

    private Offer find(long id) {
        return edits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String decimal(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
    }

    /// With a point or a comma; empty when it is no price.
    private static Optional<Long> price(String typed, Currency currency) {
        var plain = typed.strip().replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)
                .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static @Nullable String text(Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "").replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
