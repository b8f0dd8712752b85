package perennial.ground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com\r\nBcc: all@example.com",
                "ada@example.com\nBcc: all@example.com",
                "ada@example.com>\r\nDATA",
                "ada@exam ple.com",
                "ada example.com",
                "<ada@example.com>",
                "ada@example.com, bob@example.com",
                "ada@@example.com",
                "\"ada\r\n\"@example.com",
                "ada@-example.com",
                "ada@example..com",
                "a\u0000da@example.com",
                "@example.com",
                ""
            })
    void what_could_begin_another_line_or_another_address_is_no_address(String typed) {
        assertThat(Mailbox.of("", typed)).isEmpty();
    }

    @Test
    void a_domain_of_other_letters_is_written_as_name_servers_know_it() {
        assertThat(Mailbox.of("", "olga@bäckerei.example"))
                .map(Mailbox::address)
                .contains("olga@xn--bckerei-5wa.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Olga\r\nBcc: all@example.com", "Olga\u2028Bcc", "Olga\u0000", "Olga\u0085x"})
    void a_name_stays_on_its_line(String name) {
        assertThat(Mailbox.of(name, "olga@bakery.example")).isEmpty();
        assertThatThrownBy(() -> new Mailbox(name, "olga@bakery.example")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.com", "Hello\nthere", " ", "Hello\u2029there"})
    void a_subject_stays_on_its_line(String subject) {
        assertThatThrownBy(() -> letter(subject)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Letter.subject("Hello\r\nBcc: all@example.com")).isEqualTo("Hello Bcc: all@example.com");
        letter(Letter.subject("Grüße 🥐 ".repeat(100)));
    }

    private static Letter letter(String subject) {
        return new Letter("mail.test", "ada@example.com", Locale.ENGLISH, subject, List.of(), Instant.EPOCH);
    }
}
