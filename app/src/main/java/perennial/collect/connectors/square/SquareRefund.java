package perennial.collect.connectors.square;

import java.math.BigDecimal;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// Money that goes back. The order it names is the refund's own, so it is found by its payment, and waits for that.
final class SquareRefund {

    private SquareRefund() {}

    static Heard read(Said refund, Memory memory) {
        var id = refund.text("id");
        var payment = refund.text("payment_id");
        if (id == null || payment == null) {
            return new Heard.Unclear("no-number");
        }
        var number = memory.recall("payment/" + payment);
        if (number.isEmpty()) {
            return new Heard.TooEarly("payment/" + payment);
        }
        var status = refund.text("status");
        var failed = "REJECTED".equals(status) || "FAILED".equals(status);
        var customer = memory.recall("payment/" + payment + "/customer").orElse(null);
        var teller = new Teller();
        new Orders(teller, new Whom(customer, null, null, "order/" + number.get()), number.get())
                .refunded(
                        id,
                        payment,
                        failed ? BigDecimal.ZERO : SquareMoney.of(refund, "amount_money"),
                        refund.text("amount_money", "currency"),
                        refund.moment(failed ? "updated_at" : "created_at"),
                        "refund/" + id + (failed ? "/failed" : ""));
        return teller.told();
    }
}
