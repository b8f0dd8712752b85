package perennial.ground.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailServer.Encryption;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Sealed.Content;
import perennial.ground.mail.sending.Trouble.Kind;
import perennial.ground.outbound.TestLines;

/// Letters as servers get them, and what goes wrong with servers.
class SmtpTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Content CONTENT = new Content("Grüße 🥐", "Hällo", "<p>Hällo</p>");
    private static final Mailbox ADA = new Mailbox("", "ada@example.com");

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    private final Smtp smtp = new Smtp(
            TestLines.of(InetAddress::getAllByName),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofMillis(700));

    @AfterEach
    void nobody_serves_any_more() {
        mail.stop();
    }

    @Test
    void a_letter_arrives_as_it_was_written_in_every_alphabet() throws Exception {
        mail.start();
        assertThat(send(plain(mail.getSmtp().getPort(), ""))).isEmpty();

        var letter = only();
        assertThat(letter.getSubject()).isEqualTo("Grüße 🥐");
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("Olgas Bäckerei");
        assertThat(letter.getHeader("From")[0]).startsWith("=?UTF-8?").contains("<olga@bakery.example>");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<" + ID + "@bakery.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(WRITTEN));
        var both = (MimeMultipart) letter.getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(both.getBodyPart(0).getContent()).isEqualTo("Hällo");
        assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void who_signs_in_is_let_in_and_who_has_the_wrong_password_hears_so() {
        mail.setUser("olga@bakery.example", "olga", "three-quiet-ovens");
        mail.start();

        assertThat(send(plain(mail.getSmtp().getPort(), "olga"), "three-quiet-ovens"))
                .isEmpty();
        assertThat(kind(send(plain(mail.getSmtp().getPort(), "olga"), "wrong"))).isEqualTo(Kind.PASSWORD);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() {
        mail.start();
        var server = server("localhost", mail.getSmtps().getPort(), Encryption.TLS, "", true);

        assertThat(kind(send(server))).isEqualTo(Kind.CERTIFICATE);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_offers_no_starttls_gets_neither_password_nor_letter() {
        try (var scripted = new ScriptedServer()) {
            var server = server("localhost", scripted.port(), Encryption.STARTTLS, "olga", true);

            assertThat(kind(send(server, "secret"))).isEqualTo(Kind.NO_TLS);
            assertThat(scripted.heard).noneMatch(said -> said.startsWith("AUTH") || said.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, RECIPIENT",
        "RCPT, 450 4.2.0 come back later, LATER",
        "MAIL, 553 5.7.1 not your address, SENDER",
        "MAIL, 530 5.7.0 sign in first, PASSWORD",
        "end, 554 5.7.1 unwanted, REJECTED",
        "end, 451 4.3.0 not now, LATER",
        "DATA, 421 closing, BROKE_OFF",
        "greeting, 554 go away, NO_MAIL",
        "greeting, '', TIMEOUT"
    })
    void what_the_server_says_is_understood(String command, String answer, Kind expected) {
        try (var scripted = new ScriptedServer().answering(command, answer)) {
            var trouble = send(plain(scripted.port(), ""));

            assertThat(kind(trouble)).isEqualTo(expected);
        }
    }

    @Test
    void what_the_server_said_is_kept_on_one_line() {
        try (var scripted = new ScriptedServer().answering("RCPT", "550-5.1.1 no\r\n550 such\u0007 user")) {
            assertThat(send(plain(scripted.port(), "")).orElseThrow().said())
                    .contains("550")
                    .doesNotContain("\r", "\n", "\u0007");
        }
    }

    @Test
    void where_nobody_listens_it_is_said_so() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(kind(send(plain(free, "")))).isEqualTo(Kind.REFUSED);
    }

    @Test
    void a_name_nobody_has_and_lines_that_may_not_be_opened() {
        var lost = new Smtp(
                TestLines.of(host -> {
                    throw new UnknownHostException(host);
                }),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Duration.ofSeconds(1));

        assertThat(kind(lost.send(
                        server("mail.example", 465, Encryption.TLS, "", false), null, ID, ADA, CONTENT, WRITTEN)))
                .isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(kind(send(server("127.0.0.1", 465, Encryption.TLS, "", false))))
                .isEqualTo(Kind.OWN_NETWORK);
        assertThat(kind(send(server("127.0.0.1", 25, Encryption.NONE, "", false))))
                .isEqualTo(Kind.OWN_NETWORK);
        assertThat(kind(send(server("192.168.7.7", 25, Encryption.NONE, "", true))))
                .isEqualTo(Kind.OPEN_LINE);
        assertThat(kind(send(server("8.8.8.8", 25, Encryption.NONE, "", true)))).isEqualTo(Kind.OPEN_LINE);
    }

    private Optional<Trouble> send(MailServer server) {
        return send(server, null);
    }

    private Optional<Trouble> send(MailServer server, @Nullable String password) {
        return smtp.send(server, password, ID, ADA, CONTENT, WRITTEN);
    }

    private static Kind kind(Optional<Trouble> trouble) {
        return trouble.orElseThrow().kind();
    }

    private static MailServer plain(int port, String user) {
        return server("127.0.0.1", port, Encryption.NONE, user, true);
    }

    private static MailServer server(String host, int port, Encryption encryption, String user, boolean ownNetwork) {
        return new MailServer(
                host, port, encryption, user, new Mailbox("Olgas Bäckerei", "olga@bakery.example"), ownNetwork);
    }

    private MimeMessage only() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }
}
