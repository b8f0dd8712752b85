package perennial.collect.intake.importers.eventbrite;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Tickets sold by Eventbrite, one row for each guest or order.
@Component
final class EventbriteOrders extends KnownExport {

    private static final String HEADERS = """
            ! Order # | Order ID            = order-number
            ! Order Date                    = order-date
              First Name                    = given-name
              Surname | Last Name           = family-name
            ! Email                         = email
              Quantity                      = quantity
            ! Ticket Type | Event Name
              Ticket Type                   = product
              Event Name                    = category
              Total Paid | Gross Sales      = amount
              Currency                      = currency
              Attendee Status | Order Status = status
              Home Address 1 | Billing Address 1 = address1
              Home Address 2 | Billing Address 2 = address2
              Home City | Billing City      = city
              Home State | Billing State    = region
              Home Zip | Billing Zip        = postcode
              Home Country | Billing Country = country
              Mobile Phone | Cell Phone     = phone
              Company                       = company
            """;

    EventbriteOrders() {
        super("eventbrite", "eventbrite", RowKind.LINES, HEADERS);
    }
}
