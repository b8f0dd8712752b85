package perennial.collect.intake.importers.mailchimp;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;

/// Contacts of a Mailchimp audience. Those who subscribed, who left and whose address is dead come in separate files,
/// which
/// are told apart by their columns. When somebody signed up and confirmed is kept as proof. Times are UTC.
@Component
final class MailchimpAudience extends KnownExport {

    private static final String HEADERS = """
            ! Email Address                 = email
              First Name                    = given-name
              Last Name                     = family-name
              Address                       = address1
              Phone Number | Phone          = phone
              Birthday                      = birthday
              Company                       = company
            ! OPTIN_TIME                    = consent-at
            ! CONFIRM_TIME                  = consent-at
              OPTIN_IP                      = consent-proof
              CONFIRM_IP                    = consent-proof
              UNSUB_TIME | CLEAN_TIME       = withdrawn-at
              UNSUB_*                       = consent-proof
              CLEAN_*                       = consent-proof
              TIMEZONE                      = time-zone
              CC                            = country
              REGION                        = region
              EUID                          = customer-id
              NOTES                         = note
              TAGS                          = tags
              MEMBER_RATING                 = attribute
              LATITUDE                      = ignore
              LONGITUDE                     = ignore
              GMTOFF                        = ignore
              DSTOFF                        = ignore
              LAST_CHANGED                  = ignore
              LEID                          = ignore
            """;

    MailchimpAudience() {
        super("mailchimp", "mailchimp", RowKind.PEOPLE, HEADERS);
    }

    @Override
    protected Shop inExport(Shop shop) {
        return new Shop(ZoneOffset.UTC, shop.currency(), shop.country());
    }
}
