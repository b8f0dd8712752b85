package perennial.collect.intake.importers.square;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Receipts of a Square till, one row each. Counts net sales like the list of articles, not tax, tips and vouchers, so
/// that
/// both lists of one day say the same.
@Component
final class SquareTransactions extends KnownExport {

    private static final String HEADERS = """
            ! Date                          = order-date
              Time                          = order-time
            ! Time Zone                     = time-zone
            ! Gross Sales                   = ignore
              Discounts                     = discount
            ! Net Sales                     = order-total
              Tax                           = tax
            ! Total Collected               = ignore
            ! Transaction ID                = order-number
              Source                        = channel
              Event Type                    = event-type
              Location                      = location
              Customer ID                   = customer-id
              Customer Name                 = name
              Tip                           = ignore
              Gift Card Sales               = ignore
              Partial Refunds               = ignore
              Fees                          = ignore
              Net Total                     = ignore
              Payment ID                    = ignore
              Card*                         = ignore
              Device*                       = ignore
              Staff*                        = ignore
            """;

    SquareTransactions() {
        super("square-transactions", "square", RowKind.ORDERS, HEADERS);
    }
}
