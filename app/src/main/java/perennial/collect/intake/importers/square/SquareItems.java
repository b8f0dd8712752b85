package perennial.collect.intake.importers.square;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Articles sold at a Square till, one row each. Counts what the articles brought after discounts, without tax and
/// tips;
/// refunds are rows of their own with negative amounts.
@Component
final class SquareItems extends KnownExport {

    private static final String HEADERS = """
            ! Date                          = order-date
              Time                          = order-time
            ! Time Zone                     = time-zone
              Category                      = category
            ! Item                          = product
            ! Qty                           = quantity
              SKU                           = sku
              Discounts                     = discount
            ! Net Sales                     = amount
              Tax                           = tax
            ! Transaction ID                = order-number
              Event Type                    = event-type
              Location                      = location
              Channel                       = channel
              Customer ID                   = customer-id
              Customer Name                 = name
              Price Point Name              = ignore
              Modifiers Applied             = ignore
              Gross Sales                   = ignore
              Payment ID                    = ignore
              Device Name                   = ignore
              Notes                         = ignore
              Details                       = ignore
              Dining Option                 = ignore
              Customer Reference ID         = ignore
            """;

    SquareItems() {
        super("square-items", "square", RowKind.LINES, HEADERS);
    }
}
