package perennial.collect.intake.importers.hubspot;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Contacts of HubSpot; which columns there are depends on the view that was exported.
@Component
final class HubSpotContacts extends KnownExport {

    private static final String HEADERS = """
            ! Record ID | Contact ID        = customer-id
            ! First Name                    = given-name
            ! Last Name                     = family-name
            ! Email                         = email
              Phone Number                  = phone
              Mobile Phone Number           = phone
              Associated Company | Company Name | Primary Company = company
              Create Date                   = since
              Street Address                = address1
              City                          = city
              State/Region                  = region
              Postal Code                   = postcode
              Country/Region | Country      = country
              Preferred language            = language
              Date of birth                 = birthday
              Associated Company IDs        = ignore
            """;

    HubSpotContacts() {
        super("hubspot-contacts", "hubspot", RowKind.PEOPLE, HEADERS);
    }
}
