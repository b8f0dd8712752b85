package perennial.collect.connectors.stripe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Orders;
import perennial.collect.connectors.Orders.Standing;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.Teller.Whom;
import tools.jackson.databind.json.JsonMapper;

/// An invoice that was paid. The payment is told as a charge, and counts there; only what was paid past Stripe (in
/// cash, by a transfer) has none, and counts here.
final class StripeInvoice {

    private StripeInvoice() {}

    static Heard read(Said invoice, String id, @Nullable Instant at) {
        var whom = new Whom(
                StripeCustomer.id(invoice),
                invoice.text("customer_email"),
                invoice.text("customer_phone"),
                "invoice/" + id);
        var teller = new Teller();
        var traits = Teller.object();
        Teller.put(traits, "name", invoice.text("customer_name"));
        teller.person(whom, at, "customer/" + id, traits);
        var properties = Teller.object();
        properties.put("invoice_id", id);
        Teller.put(properties, "number", invoice.text("number"));
        Teller.put(properties, "amount", StripeMoney.of(invoice, "amount_paid"));
        Teller.put(properties, "currency", invoice.text("currency"));
        Teller.put(properties, "reason", invoice.text("billing_reason"));
        teller.event(whom, "Invoice Paid", at, "invoice/" + id, properties);
        if (invoice.is("true", "paid_out_of_band")) {
            new Orders(teller, whom, id).completed(standing(invoice), at, "order/" + id);
        }
        return teller.told();
    }

    private static Standing standing(Said invoice) {
        return new Standing(
                StripeMoney.of(invoice, "total"),
                invoice.text("currency"),
                invoice.seconds("created"),
                null,
                null,
                null,
                null,
                JsonMapper.shared().createArrayNode());
    }
}
