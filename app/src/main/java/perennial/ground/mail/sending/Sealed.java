package perennial.ground.mail.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import perennial.ground.access.Secrets;
import perennial.ground.mail.Letter;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.store.LetterStore.Fresh;
import tools.jackson.databind.json.JsonMapper;

/// Letters as they wait: whoever reads the database reads none of them, nor whom they are for.
@Component
public class Sealed {

    private final Secrets secrets;

    Sealed(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What a letter says.
    public record Content(String subject, String text, String html) {}

    public Fresh of(Letter letter, Mailbox to, byte[] mark, Instant now) {
        var id = UUID.randomUUID();
        var content = new Content(letter.subject(), Rendered.text(letter), Rendered.html(letter));
        return new Fresh(
                id,
                letter.kind(),
                mark,
                secrets.seal(purpose("address", id), to.address().getBytes(UTF_8)),
                secrets.seal(
                        purpose("content", id),
                        JsonMapper.shared().writeValueAsString(content).getBytes(UTF_8)),
                now,
                letter.until());
    }

    /// Empty if it was sealed with a key that is gone.
    public Optional<String> address(UUID id, byte[] sealed) {
        return secrets.open(purpose("address", id), sealed).map(open -> new String(open, UTF_8));
    }

    public Optional<Content> content(UUID id, byte[] sealed) {
        return secrets.open(purpose("content", id), sealed)
                .map(open -> JsonMapper.shared().readValue(new String(open, UTF_8), Content.class));
    }

    /// By which letters to one address are counted without keeping the address.
    public byte[] mark(String address) {
        return secrets.mark("mail.recipient", address.toLowerCase(Locale.ROOT));
    }

    private static String purpose(String part, UUID id) {
        return "mail." + part + ":" + id;
    }
}
