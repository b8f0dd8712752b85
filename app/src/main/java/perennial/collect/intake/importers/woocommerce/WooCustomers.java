package perennial.collect.intake.importers.woocommerce;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Customers of a WooCommerce shop.
@Component
final class WooCustomers extends KnownExport {

    private static final String HEADERS = """
              Customer ID                   = customer-id
            ! Username                      = attribute
              First name                    = given-name
              Last name                     = family-name
              Name                          = name
            ! Email                         = email
              Billing Phone | Phone         = phone
              Billing Company | Company     = company
              City | Billing City           = city
              Region                        = region
              Postal code | Postcode        = postcode
              Country / Region | Country    = country
              Sign up | Date registered     = since
            ! Total spend | Total spent     = attribute
            ! Order count | Orders          = attribute
              AOV                           = attribute
              Last active                   = attribute
            """;

    WooCustomers() {
        super("woocommerce-customers", "woocommerce", RowKind.PEOPLE, HEADERS);
    }
}
