package perennial.collect.intake.importers.hubspot;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Companies of HubSpot. Their ids are counted apart from those of contacts.
@Component
final class HubSpotCompanies extends KnownExport {

    private static final String HEADERS = """
            ! Record ID | Company ID        = customer-id
            ! Company name | Name           = company
            ! Company owner                 = attribute
              Website URL | Company Domain Name = attribute
              Phone Number                  = phone
              Create Date                   = since
              Street Address                = address1
              City                          = city
              State/Region                  = region
              Postal Code                   = postcode
              Country/Region | Country      = country
            """;

    HubSpotCompanies() {
        super("hubspot-companies", "hubspot-company", RowKind.COMPANIES, HEADERS);
    }
}
