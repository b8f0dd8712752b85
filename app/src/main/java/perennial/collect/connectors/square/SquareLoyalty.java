package perennial.collect.connectors.square;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// Loyalty accounts. Their events name the account only; the account says once whose it is, and what was told of it
/// before is then theirs, too.
final class SquareLoyalty {

    private static final List<String> WITH_POINTS = List.of(
            "accumulate_points",
            "accumulate_promotion_points",
            "create_reward",
            "delete_reward",
            "adjust_points",
            "expire_points");

    private SquareLoyalty() {}

    static Heard account(Said account, Memory memory) {
        var id = account.text("id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        var whom =
                new Whom(account.text("customer_id"), null, account.text("mapping", "phone_number"), "loyalty/" + id);
        if (whom.isNobody()) {
            return new Heard.Nothing("nobody");
        }
        var at = account.moment("updated_at");
        if (at != null && !memory.isNewest("loyalty/" + id, at)) {
            return new Heard.Nothing("same");
        }
        var traits = Teller.object();
        Teller.put(traits, "Square loyalty points", account.text("balance"));
        return new Teller()
                .samePerson(whom, at, "loyalty/" + id + "/" + at + "/" + account.text("balance"), traits)
                .told();
    }

    static Heard event(Said event) {
        var id = event.text("id");
        var account = event.text("loyalty_account_id");
        if (id == null || account == null) {
            return new Heard.Unclear("no-id");
        }
        var properties = Teller.object();
        Teller.put(properties, "points", points(event));
        Teller.put(properties, "kind", event.text("type"));
        return new Teller()
                .event(
                        new Whom(null, null, null, "loyalty/" + account),
                        name(event.text("type")),
                        event.moment("created_at"),
                        "loyalty/event/" + id,
                        properties)
                .told();
    }

    private static String name(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "ACCUMULATE_POINTS", "ACCUMULATE_PROMOTION_POINTS" -> "Loyalty Points Earned";
            case "REDEEM_REWARD" -> "Loyalty Reward Redeemed";
            default -> "Loyalty Points Changed";
        };
    }

    private static @Nullable String points(Said event) {
        return WITH_POINTS.stream()
                .map(kind -> event.text(kind, "points"))
                .filter(points -> points != null)
                .findFirst()
                .orElse(null);
    }
}
