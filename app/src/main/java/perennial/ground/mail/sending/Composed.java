package perennial.ground.mail.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Sealed.Content;

/// A letter as mail: both texts, and a head that says that a program wrote it.
final class Composed extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    private Composed(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /// @param id the same for the same letter, so that a second copy of it is known for one
    static Composed of(Session session, UUID id, Mailbox from, Mailbox to, Content content, Instant written) {
        try {
            var mail = new Composed(session, "<" + id + "@" + from.domain() + ">");
            mail.setFrom(address(from));
            mail.setRecipient(Message.RecipientType.TO, address(to));
            mail.setSubject(content.subject(), UTF_8);
            mail.setSentDate(Date.from(written));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setContent(both(content));
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("a letter that can't be put into the form of mail", e);
        }
    }

    /// Readers of mail show the last part they understand.
    private static MimeMultipart both(Content content) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(content.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress address(Mailbox mailbox) throws UnsupportedEncodingException, MessagingException {
        return mailbox.name().isBlank()
                ? new InternetAddress(mailbox.address(), true)
                : new InternetAddress(mailbox.address(), mailbox.name(), UTF_8);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
