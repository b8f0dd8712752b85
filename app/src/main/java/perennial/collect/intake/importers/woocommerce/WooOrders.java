package perennial.collect.intake.importers.woocommerce;

import java.time.Instant;
import org.springframework.stereotype.Component;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.importers.ContinuedOrders;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.RowKind;

/// Orders of a WooCommerce shop, as its most used export writes them. Cells of the order may stand on the first row
/// only.
@Component
final class WooOrders extends KnownExport {

    private static final String HEADERS = """
            ! Order Number | Order ID       = order-number
            ! Order Status                  = status
            ! Order Date                    = order-date
              First Name (Billing)          = given-name
              Last Name (Billing)           = family-name
              Company (Billing)             = company
              Address 1&2 (Billing) | Address 1 (Billing) = address1
              Address 2 (Billing)           = address2
              City (Billing)                = city
              State Code (Billing) | State Name (Billing) = region
              Postcode (Billing)            = postcode
              Country Code (Billing) | Country Name (Billing) = country
            ! Email (Billing)               = email
              Phone (Billing)               = phone
              SKU                           = sku
            ! Item Name | Name | Product Name = product
              Category                      = category
              Quantity | Quantity (- Refund) = quantity
              Item Cost                     = unit-price
              Order Line Total              = amount
              Order Refund Amount           = refunded
              Order Total Amount            = order-total
              Order Currency                = currency
              Customer User ID | User ID    = customer-id
              Order Tax Amount              = tax
              Discount Amount               = discount
              * (Shipping)                  = ignore
              Order *                       = ignore
            """;

    WooOrders() {
        super("woocommerce-orders", "woocommerce", RowKind.LINES, HEADERS);
    }

    @Override
    public RowReader reader(Mapping mapping, Instant now) {
        return new ContinuedOrders(mapping, super.reader(mapping, now));
    }
}
