package perennial.collect.intake.importers.shopify;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Customers of a Shopify store. Ids, telephone numbers and postcodes come with an apostrophe in front, so that
/// workbooks
/// leave them alone.
@Component
final class ShopifyCustomers extends KnownExport {

    private static final String HEADERS = """
              Customer ID                   = customer-id
            ! First Name                    = given-name
            ! Last Name                     = family-name
              Email                         = email
              Accepts Email Marketing | Accepts Marketing = consent-email
              Accepts SMS Marketing         = consent-sms
              Accepts WhatsApp Marketing    = consent-whatsapp
              Default Address Company | Company   = company
              Default Address Address1 | Address1 = address1
              Default Address Address2 | Address2 = address2
              Default Address City | City         = city
              Default Address Province Code | Province Code | Province = region
              Default Address Country Code | Country Code | Country    = country
              Default Address Zip | Zip           = postcode
              Phone | Default Address Phone       = phone
            ! Total Spent                   = attribute
            ! Total Orders                  = attribute
              Note                          = note
            ! Tax Exempt                    = attribute
              Tags                          = tags
            """;

    ShopifyCustomers() {
        super("shopify-customers", "shopify", RowKind.PEOPLE, HEADERS);
    }
}
