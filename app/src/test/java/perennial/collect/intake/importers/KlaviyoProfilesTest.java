package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class KlaviyoProfilesTest extends ImporterContractTest {

    @Override
    String key() {
        return "klaviyo";
    }

    @Override
    Table export() {
        return Table.of("""
                Email           | Klaviyo ID | First Name | Last Name | Phone Number  | Organization | Title | City   | State / Region | Country | Zip Code | Source | Email Marketing Consent | Email Marketing Consent Timestamp | SMS Marketing Consent | Email Suppressions | Tags
                ada@example.com | 01AAA      | Ada        | Lovelace  | +4930901820   | Engines Ltd  |       | Berlin |                | Germany | 10115    | Popup  | SUBSCRIBED              | 2024-05-13T09:15:00Z              |                       |                    |
                bob@example.com | 01BBB      | Bob        | Babbage   |               |              |       | London |                | UK      |          |        | NEVER_SUBSCRIBED        |                                   |                       |                    |
                eve@example.com | 01EEE      | Eve        | Eden      |               |              |       | Paris  |                | France  |          | Popup  | SUBSCRIBED              | 2024-05-13T09:15:00Z              |                       | SPAM_COMPLAINT     |
                """);
    }

    @Test
    void only_a_subscription_that_is_not_suppressed_is_a_consent() {
        assertThat(contact(0).person().consents()).singleElement().satisfies(claim -> {
            assertThat(claim.granted()).isTrue();
            assertThat(claim.at()).isEqualTo("2024-05-13T09:15:00Z");
            assertThat(claim.proof()).containsEntry("Source", "Popup");
        });
        assertThat(contact(1).person().consents()).isEmpty();
        assertThat(contact(2).person().consents())
                .singleElement()
                .satisfies(claim -> assertThat(claim.granted()).isFalse());
    }
}
