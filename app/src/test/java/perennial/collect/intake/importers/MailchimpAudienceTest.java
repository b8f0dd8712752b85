package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class MailchimpAudienceTest extends ImporterContractTest {

    @Override
    String key() {
        return "mailchimp";
    }

    @Override
    Table export() {
        return Table.of("""
                Email Address   | First Name | Last Name | Address | Phone Number | Birthday | Favourite Bread | MEMBER_RATING | OPTIN_TIME          | OPTIN_IP  | CONFIRM_TIME        | CONFIRM_IP | LATITUDE | LONGITUDE | GMTOFF | DSTOFF | TIMEZONE      | CC | REGION | LAST_CHANGED        | LEID | EUID   | NOTES | TAGS
                ada@example.com | Ada        | Lovelace  |         |              | 04/12    | Rye             | 4             | 2024-05-13 09:15:00 | 192.0.2.1 | 2024-05-13 09:20:00 | 192.0.2.2  | 0        | 0         | 1      | 2      | Europe/Berlin | DE | BE     | 2024-05-13 09:20:00 | 1    | aaa111 |       | "vip","likes rye, dark"
                bob@example.com | Bob        | Babbage   |         |              |          |                 | 2             |                     |           |                     |            |          |           |        |        |               |    |        | 2024-05-14 09:20:00 | 2    | bbb222 |       |
                """);
    }

    @Test
    void signing_up_and_confirming_is_kept_as_proof() {
        assertThat(contact(0).person().consents()).singleElement().satisfies(claim -> {
            assertThat(claim.granted()).isTrue();
            assertThat(claim.at()).isEqualTo("2024-05-13T09:20:00Z");
            assertThat(claim.proof())
                    .containsEntry("OPTIN_TIME", "2024-05-13 09:15:00")
                    .containsEntry("CONFIRM_IP", "192.0.2.2");
        });
        assertThat(contact(1).person().consents()).isEmpty();
    }

    @Test
    void those_who_left_or_cannot_be_reached_have_withdrawn() {
        for (String time : List.of("UNSUB_TIME", "CLEAN_TIME")) {
            Table gone = Table.of("Email Address | OPTIN_TIME | CONFIRM_TIME | " + time + " | LEID\n"
                    + "ada@example.com | 2024-05-13 09:15:00 | 2024-05-13 09:20:00 | 2024-06-01 08:00:00 | 1");

            assertThat(gone.contact(0, Table.BERLIN).person().consents())
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(claim.granted()).isFalse();
                        assertThat(claim.at()).isEqualTo("2024-06-01T08:00:00Z");
                    });
        }
    }

    @Test
    void a_birthday_has_no_year_and_a_tag_may_hold_a_comma() {
        assertThat(contact(0).person().birthday()).isEqualTo(MonthDay.of(4, 12));
        assertThat(contact(0).person().birthYear()).isNull();
        assertThat(contact(0).person().tags()).containsExactly("vip", "likes rye, dark");
        assertThat(contact(0).person().timeZone()).isEqualTo("Europe/Berlin");
        assertThat(contact(0).person().attributes()).containsEntry("Favourite Bread", "Rye");
    }
}
