package perennial.collect.connectors.stripe;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;

/// Money on its way back. One that failed takes nothing back after all.
final class StripeRefund {

    private StripeRefund() {}

    static Heard read(Said refund, String id, @Nullable Instant at, Memory memory) {
        var charge = refund.text("charge");
        if (charge == null) {
            return new Heard.Unclear("no-number");
        }
        var failed = refund.is("failed", "status") || refund.is("canceled", "status");
        var begun = refund.seconds("created");
        var customer = memory.recall("charge/" + charge + "/customer").orElse(null);
        var teller = new Teller();
        new Orders(teller, new Whom(customer, null, null, "charge/" + charge), charge)
                .refunded(
                        id,
                        null,
                        failed ? BigDecimal.ZERO : StripeMoney.of(refund, "amount"),
                        refund.text("currency"),
                        failed || begun == null ? at : begun,
                        "refund/" + id + (failed ? "/failed" : ""));
        return teller.told();
    }
}
