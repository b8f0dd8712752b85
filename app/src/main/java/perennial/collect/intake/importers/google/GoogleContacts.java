package perennial.collect.intake.importers.google;

import org.springframework.stereotype.Component;
import perennial.collect.intake.importers.KnownExport;
import perennial.collect.intake.meaning.RowKind;

/// Contacts of a Google account, in today's columns and those until 2024.
@Component
final class GoogleContacts extends KnownExport {

    private static final String HEADERS = """
            ! First Name | Given Name       = given-name
            ! Last Name | Family Name       = family-name
              Name                          = name
            ! E-mail 1 - Value | Phone 1 - Value
              E-mail * - Value              = email
              Phone * - Value               = phone
              Organization Name | Organization 1 - Name = company
              Birthday                      = birthday
              Notes                         = note
              Labels | Group Membership     = tags
              Address 1 - Street            = address1
              Address 1 - Extended Address  = address2
              Address 1 - City              = city
              Address 1 - Region            = region
              Address 1 - Postal Code       = postcode
              Address 1 - Country           = country
              Photo                         = ignore
              File As                       = ignore
              * - Label                     = ignore
              * - Type                      = ignore
              Address * - *                 = ignore
            """;

    GoogleContacts() {
        super("google-contacts", "google", RowKind.PEOPLE, HEADERS);
    }
}
