package perennial.ground.mail.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import perennial.ground.mail.Letter;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailSettings;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Sealed.Content;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Words;

/// Sends a letter at once and says how it went, so that somebody can see whether the settings are right.
@Component
public class TestLetter {

    private final MailSettings settings;
    private final Smtp smtp;
    private final Clock clock;

    TestLetter(MailSettings settings, Smtp smtp, Clock clock) {
        this.settings = settings;
        this.smtp = smtp;
        this.clock = clock;
    }

    /// @return what went wrong; empty when the server has taken it
    public Optional<Trouble> send(MailServer server, Mailbox to, Formats formats) {
        var now = clock.instant();
        var letter = new Letter(
                "mail.test",
                to.address(),
                Words.supported(formats.locale()),
                formats.t("mail.test.subject"),
                List.of(new Letter.Words(formats.t("mail.test.text"))),
                now.plus(Duration.ofHours(1)));
        return smtp.send(
                server,
                settings.password().orElse(null),
                UUID.randomUUID(),
                to,
                new Content(letter.subject(), Rendered.text(letter), Rendered.html(letter)),
                now);
    }
}
