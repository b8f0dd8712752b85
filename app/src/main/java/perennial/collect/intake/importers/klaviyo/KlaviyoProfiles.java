package perennial.collect.intake.importers.klaviyo;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;

/// Profiles of a Klaviyo list. An address on the suppression list counts as a withdrawal, whatever the consent column
/// says; times are UTC.
@Component
final class KlaviyoProfiles extends KnownExport {

    private static final String HEADERS = """
            ! Email                         = email
            ! Phone Number                  = phone
            ! Organization | Email Marketing Consent | Klaviyo ID
              Klaviyo ID                    = customer-id
              First Name                    = given-name
              Last Name                     = family-name
              Organization                  = company
              Title                         = attribute
              Address                       = address1
              Address 2                     = address2
              City                          = city
              State / Region                = region
              Zip Code                      = postcode
              Country                       = country
              Email Marketing Consent       = consent-email
              Email Marketing Consent Timestamp = consent-at
              SMS Marketing Consent         = consent-sms
              Email Suppressions            = withdrawn-at
              IP Address                    = consent-proof
              Source                        = consent-proof
              Profile Created On | First Active | Added At = since
              Tags                          = tags
              Latitude                      = ignore
              Longitude                     = ignore
            """;

    KlaviyoProfiles() {
        super("klaviyo", "klaviyo", RowKind.PEOPLE, HEADERS);
    }

    @Override
    protected Shop inExport(Shop shop) {
        return new Shop(ZoneOffset.UTC, shop.currency(), shop.country());
    }
}
