package perennial.collect.intake.importers.outlook;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Contacts of Outlook.
@Component
final class OutlookContacts extends KnownExport {

    private static final String HEADERS = """
            ! First Name                    = given-name
            ! Last Name                     = family-name
              Middle Name                   = attribute
            ! E-mail Address                = email
              E-mail 2 Address              = email
              E-mail 3 Address              = email
            ! Mobile Phone | Business Phone | Home Phone
              Mobile Phone                  = phone
              Business Phone                = phone
              Home Phone                    = phone
              Primary Phone                 = phone
              Company                       = company
              Business Street | Home Street = address1
              Business Street 2 | Home Street 2 = address2
              Business City | Home City     = city
              Business State | Home State   = region
              Business Postal Code | Home Postal Code = postcode
              Business Country/Region | Business Country | Home Country/Region | Home Country = country
              Birthday                      = birthday
              Categories                    = tags
              Notes                         = note
              Language                      = language
              E-mail * Type                 = ignore
              E-mail Type                   = ignore
              E-mail Display Name           = ignore
              Priority                      = ignore
              Private                       = ignore
              Sensitivity                   = ignore
            """;

    OutlookContacts() {
        super("outlook-contacts", "outlook", RowKind.PEOPLE, HEADERS);
    }
}
