package perennial.collect.connectors.square;

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

/// A payment as it stands, without the tip. Guests who share a bill pay one order in several.
final class SquarePayment {

    private final Said payment;
    private final Memory memory;

    SquarePayment(Said payment, Memory memory) {
        this.payment = payment;
        this.memory = memory;
    }

    Heard read() {
        var id = payment.text("id");
        if (id == null) {
            return new Heard.Unclear("no-number");
        }
        if (!payment.is("COMPLETED", "status")) {
            return new Heard.Nothing("unpaid");
        }
        var number = Objects.requireNonNullElse(payment.text("order_id"), id);
        var whom = new Whom(payment.text("customer_id"), payment.text("buyer_email_address"), null, "order/" + number);
        boolean first = memory.remember("payment/" + id, number);
        if (whom.id() != null) {
            memory.remember("payment/" + id + "/customer", whom.id());
        }
        var at = payment.moment("updated_at");
        var standing = standing();
        if (!first && !isOther(id, at, standing)) {
            return new Heard.Nothing("same");
        }
        if (first) {
            isOther(id, at, standing);
        }
        var teller = new Teller();
        new Orders(teller, whom, number)
                .partPaid(id, standing, at, first ? "payment/" + id : "payment/" + id + "/" + at, first);
        return teller.told();
    }

    private boolean isOther(String id, @Nullable Instant at, Standing standing) {
        boolean late = at != null && !memory.isNewest("payment/" + id + "/at", at);
        return late
                || memory.remember(
                        "payment/" + id + "/standing",
                        Integer.toHexString(standing.toString().hashCode()));
    }

    private Standing standing() {
        return new Standing(
                SquareMoney.of(payment, "amount_money"),
                payment.text("amount_money", "currency"),
                payment.moment("created_at"),
                Objects.requireNonNullElse(SquareMoney.of(payment, "refunded_money"), BigDecimal.ZERO),
                null,
                null,
                null,
                JsonMapper.shared().createArrayNode());
    }
}
