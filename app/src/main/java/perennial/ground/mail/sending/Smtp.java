package perennial.ground.mail.sending;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailServer.Encryption;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Sealed.Content;
import perennial.ground.outbound.Lines;
import perennial.ground.outbound.Lines.Reach;

/// Hands a letter to the server. The line to it is opened by [Lines], so that a name somebody typed leads nowhere it
/// should not; its certificate has to be for that name, and nothing takes longer than [#LONGEST] in all.
@Component
public class Smtp {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Hangs up on whoever is too slow, whatever we are waiting for.
    private static final ScheduledExecutorService HANGS_UP = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail").factory());

    private final Lines lines;
    private final SSLSocketFactory tls;
    private final Duration answer;

    @Autowired
    Smtp(Lines lines) {
        this(lines, (SSLSocketFactory) SSLSocketFactory.getDefault(), ANSWER);
    }

    /// @param answer how long an answer may take
    Smtp(Lines lines, SSLSocketFactory tls, Duration answer) {
        this.lines = lines;
        this.tls = tls;
        this.answer = answer;
    }

    /// @param id the letter's own
    /// @return what went wrong; empty when the server has taken it
    public Optional<Trouble> send(
            MailServer server, @Nullable String password, UUID id, Mailbox to, Content content, Instant written) {
        if (server.encryption() == Encryption.NONE && !server.ownNetwork()) {
            return Optional.of(Trouble.of(Trouble.Kind.OWN_NETWORK));
        }
        var session = session(server, password);
        var mail = Composed.of(session, id, server.sender(), to, content, written);
        try (var plain = lines.open(server.host(), server.port(), reach(server), CONNECT)) {
            var end = HANGS_UP.schedule(() -> hangUp(plain), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            try {
                plain.setSoTimeout((int) answer.toMillis());
                send(session, server.encryption() == Encryption.TLS ? secured(plain, server) : plain, mail);
                return Optional.empty();
            } finally {
                end.cancel(false);
            }
        } catch (MessagingException | IOException failure) {
            return Optional.of(Diagnosis.of(failure));
        }
    }

    private static void send(Session session, Socket line, Composed mail) throws MessagingException {
        var transport = (SMTPTransport) session.getTransport("smtp");
        try {
            transport.connect(line);
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            quietly(transport);
        }
    }

    /// The server has taken it, or said why not; how it says goodbye changes neither.
    private static void quietly(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            // the line is closed next
        }
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException closedAlready) {
            // then there is nothing to end
        }
    }

    private static Reach reach(MailServer server) {
        if (server.encryption() == Encryption.NONE) {
            return Reach.THIS_MACHINE;
        }
        return server.ownNetwork() ? Reach.EVERYWHERE : Reach.OUTSIDE;
    }

    private SSLSocket secured(Socket plain, MailServer server) throws IOException {
        var secured = (SSLSocket) tls.createSocket(plain, server.host(), server.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private Session session(MailServer server, @Nullable String password) {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.localhost", server.sender().domain());
        properties.put("mail.smtp.quitwait", "false");
        if (server.encryption() == Encryption.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.ssl.socketFactory", tls);
        }
        if (server.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.user", server.user());
        var known = new PasswordAuthentication(server.user(), password == null ? "" : password);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return known;
            }
        });
    }
}
