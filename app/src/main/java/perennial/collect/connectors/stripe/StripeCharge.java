package perennial.collect.connectors.stripe;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Orders.Standing;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.json.JsonMapper;

/// A payment as it stands, numbered by its id as in the account's exports. What was reserved but not taken is none.
final class StripeCharge {

    private final Said charge;
    private final String id;
    private final @Nullable Instant at;
    private final Memory memory;

    StripeCharge(Said charge, String id, @Nullable Instant at, Memory memory) {
        this.charge = charge;
        this.id = id;
        this.at = at;
        this.memory = memory;
    }

    Heard read() {
        if (!charge.is("succeeded", "status") || charge.is("false", "captured")) {
            return new Heard.Nothing("unpaid");
        }
        var whom = whom();
        var teller = new Teller();
        if (whom.id() == null || at == null || memory.isNewest("customer/" + whom.id(), at)) {
            teller.person(whom, at, "customer/" + id + "/" + at, StripeCustomer.traits(charge.at("billing_details")));
        }
        boolean first = memory.remember("charge/" + id, "told");
        if (whom.id() != null) {
            memory.remember("charge/" + id + "/customer", whom.id());
        }
        var standing = standing();
        boolean late = at != null && !memory.isNewest("charge/" + id + "/at", at);
        boolean other = late
                || memory.remember(
                        "charge/" + id + "/standing",
                        Integer.toHexString(standing.toString().hashCode()));
        var orders = new Orders(teller, whom, id);
        if (first) {
            orders.completed(standing, at, "charge/" + id + "/created");
        } else if (other) {
            orders.updated(standing, at, "charge/" + id + "/" + at + "/" + standing.refunded());
        }
        return teller.told();
    }

    private Whom whom() {
        var email = charge.text("billing_details", "email");
        return new Whom(
                StripeCustomer.id(charge),
                email == null ? charge.text("receipt_email") : email,
                charge.text("billing_details", "phone"),
                "charge/" + id);
    }

    private Standing standing() {
        var captured = StripeMoney.of(charge, "amount_captured");
        return new Standing(
                captured == null || captured.signum() == 0 ? StripeMoney.of(charge, "amount") : captured,
                charge.text("currency"),
                charge.seconds("created"),
                Objects.requireNonNullElse(StripeMoney.of(charge, "amount_refunded"), BigDecimal.ZERO),
                false,
                null,
                null,
                JsonMapper.shared().createArrayNode());
    }
}
