package perennial.collect.intake.importers.shopify;

import java.time.Instant;
import org.springframework.stereotype.Component;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.importers.ContinuedOrders;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.RowKind;

/// Orders of a Shopify store. An order with several articles has several rows, and only its first one says who, when
/// and
/// how much in all.
@Component
final class ShopifyOrders extends KnownExport {

    private static final String HEADERS = """
            ! Name                          = order-number
              Email                         = email
            ! Financial Status              = status
              Accepts Marketing             = consent-email
              Currency                      = currency
              Taxes                         = tax
              Discount Amount               = discount
              Total                         = order-total
              Created at                    = order-date
            ! Lineitem quantity             = quantity
            ! Lineitem name                 = product
              Lineitem price                = unit-price
              Lineitem sku                  = sku
              Lineitem discount             = line-discount
              Billing Name                  = name
              Billing Address1 | Billing Street = address1
              Billing Address2              = address2
              Billing Company               = company
              Billing City                  = city
              Billing Zip                   = postcode
              Billing Province              = region
              Billing Country               = country
              Billing Phone | Phone         = phone
              Cancelled at                  = cancelled-at
              Refunded Amount               = refunded
              Location                      = location
              Source                        = channel
              Paid at                       = ignore
              Subtotal                      = ignore
              Shipping*                     = ignore
              Fulfil*                       = ignore
              Lineitem*                     = ignore
              Payment*                      = ignore
              Tax *                         = ignore
            """;

    ShopifyOrders() {
        super("shopify-orders", "shopify", RowKind.LINES, HEADERS);
    }

    @Override
    public RowReader reader(Mapping mapping, Instant now) {
        return new ContinuedOrders(mapping, super.reader(mapping, now));
    }
}
