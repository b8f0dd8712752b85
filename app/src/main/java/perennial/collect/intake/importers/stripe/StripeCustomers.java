package perennial.collect.intake.importers.stripe;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;

/// Customers of a Stripe account; times are UTC.
@Component
final class StripeCustomers extends KnownExport {

    private static final String HEADERS = """
            ! id                            = customer-id
            ! Email                         = email
              Name                          = name
              Phone                         = phone
              Description                   = note
            ! Created (UTC) | Created date (UTC) = since
            ! Total Spend                   = attribute
              Card*                         = ignore
              Default Source                = ignore
            """;

    StripeCustomers() {
        super("stripe-customers", "stripe", RowKind.PEOPLE, HEADERS);
    }

    @Override
    protected Shop inExport(Shop shop) {
        return new Shop(ZoneOffset.UTC, shop.currency(), shop.country());
    }
}
