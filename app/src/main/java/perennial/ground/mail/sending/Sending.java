package perennial.ground.mail.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailSettings;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Trouble.Cure;
import perennial.ground.mail.sending.Trouble.Kind;
import perennial.ground.mail.store.LetterStore;
import perennial.ground.mail.store.LetterStore.Due;

/// Sends the letters whose turn it is.
///
/// What the server does not take now is tried again after longer and longer pauses, for nearly two days; what it will
/// never take is given up with its reason. A letter may go out twice, with one Message-ID, when we crash between the
/// server's answer and our note of it. When the trouble is with the server itself, no other letter is tried until a
/// minute later.
@Component
public class Sending {

    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(16));

    private final MailSettings settings;
    private final LetterStore letters;
    private final Sealed sealed;
    private final Smtp smtp;
    private final Clock clock;

    Sending(MailSettings settings, LetterStore letters, Sealed sealed, Smtp smtp, Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.sealed = sealed;
        this.smtp = smtp;
        this.clock = clock;
    }

    public void send() {
        var server = settings.server();
        while (server.isPresent()) {
            var due = letters.take(clock.instant(), PAUSES);
            if (due.isEmpty() || !send(server.get(), due.get())) {
                return;
            }
            server = settings.server();
        }
    }

    /// @return whether others may go on being tried
    private boolean send(MailServer server, Due due) {
        var trouble = tried(server, due);
        var now = clock.instant();
        if (trouble.isEmpty()) {
            letters.sent(due.id(), now);
            return true;
        }
        var kind = trouble.get().kind();
        boolean hopeless = kind.cure() == Cure.NONE
                || due.attempts() > PAUSES.size()
                || !due.next().isBefore(due.until());
        if (hopeless) {
            letters.givenUp(due.id(), kind.key(), trouble.get().said(), now);
        } else {
            letters.delayed(due.id(), kind.key(), trouble.get().said());
        }
        return kind.cure() != Cure.MEND;
    }

    private Optional<Trouble> tried(MailServer server, Due due) {
        var to = sealed.address(due.id(), due.address()).flatMap(address -> Mailbox.of("", address));
        var content = sealed.content(due.id(), due.content());
        if (to.isEmpty() || content.isEmpty()) {
            return Optional.of(Trouble.of(Kind.SEALED));
        }
        return smtp.send(server, settings.password().orElse(null), due.id(), to.get(), content.get(), due.written());
    }
}
