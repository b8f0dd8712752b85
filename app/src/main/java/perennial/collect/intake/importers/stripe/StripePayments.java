package perennial.collect.intake.importers.stripe;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;

/// Payments of a Stripe account, one row each; times are UTC. A payment that failed is no order.
@Component
final class StripePayments extends KnownExport {

    private static final String HEADERS = """
            ! id                            = order-number
            ! Created (UTC) | Created date (UTC) = order-date
            ! Amount                        = order-total
            ! Amount Refunded               = refunded
              Currency                      = currency
            ! Status                        = status
              Customer ID                   = customer-id
              Customer Email                = email
              Customer Name                 = name
              Customer Phone                = phone
              Tax                           = tax
              Converted *                   = ignore
              Card*                         = ignore
              Fee                           = ignore
              Captured                      = ignore
            """;

    StripePayments() {
        super("stripe-payments", "stripe", RowKind.ORDERS, HEADERS);
    }

    @Override
    protected Shop inExport(Shop shop) {
        return new Shop(ZoneOffset.UTC, shop.currency(), shop.country());
    }
}
