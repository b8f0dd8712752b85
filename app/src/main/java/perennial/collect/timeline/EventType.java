package perennial.collect.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.ground.shared.Role;

/// What kind of thing an event is, for people: `timeline.type.<key>` says it in words, with what the sender calls it as
/// `{0}`. An event nobody has described here goes by the sender's own name for it.
///
/// @param icon as in the set of icons of the pages
/// @param sees who may see it at the least: where people look around is for those who work with customers
public record EventType(String key, String icon, Role sees) {

    private EventType(String key, String icon) {
        this(key, icon, Role.READ_ONLY);
    }

    private static final EventType ANYTHING = new EventType("anything", "act");

    private static final Map<String, EventType> BY_KIND = Map.of(
            "identify", new EventType("identify", "person"),
            "alias", new EventType("alias", "person"),
            "group", new EventType("group", "customers"),
            "page", new EventType("page", "search", Role.STAFF),
            "screen", new EventType("screen", "search", Role.STAFF));

    private static final Map<String, EventType> BY_NAME = Map.ofEntries(
            Map.entry("Order Completed", new EventType("order-completed", "order")),
            Map.entry("Order Updated", new EventType("order-updated", "order")),
            Map.entry("Order Refunded", new EventType("order-refunded", "refund")),
            Map.entry("Order Cancelled", new EventType("order-cancelled", "refund")),
            Map.entry("Product Viewed", new EventType("product-viewed", "search")),
            Map.entry("Product Added", new EventType("product-added", "order")),
            Map.entry("Product Removed", new EventType("product-removed", "order")),
            Map.entry("Cart Viewed", new EventType("cart-viewed", "order")),
            Map.entry("Checkout Started", new EventType("checkout-started", "order")),
            Map.entry("Consent Given", new EventType("consent-given", "check")),
            Map.entry("Consent Withdrawn", new EventType("consent-withdrawn", "close")),
            Map.entry("Form Submitted", new EventType("form-submitted", "note")),
            Map.entry("Visit Recorded", new EventType("visit", "person")),
            Map.entry("Visit Undone", new EventType("visit-undone", "undo")),
            Map.entry("Checkout Updated", new EventType("checkout-updated", "order")),
            Map.entry("Checkout Completed", new EventType("checkout-completed", "order")),
            Map.entry("Subscription Started", new EventType("subscription-started", "order")),
            Map.entry("Subscription Updated", new EventType("subscription-updated", "order")),
            Map.entry("Subscription Cancelled", new EventType("subscription-cancelled", "refund")),
            Map.entry("Invoice Paid", new EventType("invoice-paid", "check")),
            Map.entry("Loyalty Points Earned", new EventType("loyalty-earned", "add")),
            Map.entry("Loyalty Points Changed", new EventType("loyalty-changed", "note")),
            Map.entry("Loyalty Reward Redeemed", new EventType("loyalty-redeemed", "check")),
            Map.entry("Email Opened", new EventType("email-opened", "mail")),
            Map.entry("Email Link Clicked", new EventType("email-clicked", "mail")));

    /// Kinds of events that somebody does not see.
    public static List<String> hiddenFrom(Role role) {
        return BY_KIND.entrySet().stream()
                .filter(each -> !role.covers(each.getValue().sees()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public static EventType of(String kind, @Nullable String name) {
        var byKind = BY_KIND.get(kind);
        return byKind != null ? byKind : name == null ? ANYTHING : BY_NAME.getOrDefault(name, ANYTHING);
    }
}
