package perennial.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A form asks by e-mail for a yes to be confirmed. The program is killed before the letter is sent, and sends it all
/// the same.
class LettersTest extends BrowserTest {

    private static final Owner OLGA = new Owner("Olga", "olga@bakery.example", "three-quiet-ovens");
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/f/confirm/[A-Za-z0-9_-]+)");

    @Test
    void a_letter_outlives_a_crash_and_its_link_makes_a_yes_count() throws Exception {
        int port = freePort();
        try (var program = Program.started("start").ready()) {
            var olga = stranger(program).opens("/");
            OLGA.movesIn(olga.fills("What is your business called?", "Olga’s Bakery"));
            olga.page().waitForURL("**/");
            namesTheServer(olga, port);
            olga.opens("/forms/new").fills("Title", "Bread course").presses("Save the form");
            assertThat(olga.main()).containsText("Nobody has confirmed yet.");
            looksWell(olga);
            try (var ada = Visitor.of(browser(), program)) {
                signsUp(ada.on(Screen.PHONE).opens("/f/bread-course"));
            }
            program.kill();
            comesBack(program, port);
        }
    }

    private static void namesTheServer(Visitor olga, int port) {
        olga.opens("/settings/mail")
                .fills("Server", "127.0.0.1")
                .chooses("Encryption", "none")
                .fills("Port", "" + port)
                .fills("Address", "olga@bakery.example")
                .presses("Save");
        assertThat(olga.main()).containsText("Saved.");
        olga.presses("Send me a test");
        assertThat(olga.main()).containsText("Nobody listens at that port");
        looksWell(olga);
    }

    private void comesBack(Program killed, int port) throws Exception {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (var program = killed.again()) {
            program.waitFor("the letter", () -> server.getReceivedMessages().length == 1);
            var text = ((MimeMultipart) server.getReceivedMessages()[0].getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            var link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            try (var ada = Visitor.of(browser(), program)) {
                ada.on(Screen.PHONE).opens(link.group(1));
                assertThat(ada.main()).containsText("Was that you?");
                looksWell(ada);
                assertThat(program.count("select count(*) from customers.consent"))
                        .isZero();
                ada.presses("Yes, I confirm");
                assertThat(ada.main()).containsText("We have written you down.");
                assertThat(ada.troubles()).isEmpty();
            }
            program.waitFor(
                    "the yes",
                    () -> program.count("select count(*) from customers.consent where proof ? 'confirmed-at'") == 1);
            assertThat(program.count("select count(*) from mail.letter where content is not null"))
                    .isZero();
        } finally {
            server.stop();
        }
    }

    /// As quick as a test is, no human being is: the form asks for the button once more.
    private static void signsUp(Visitor ada) {
        ada.fills("E-mail", "ada@example.com").fills("Name", "Ada");
        var page = ada.page();
        page.getByText("may send me news").click();
        page.waitForFunction("began => Date.now() - began > 2500", page.evaluate("() => Date.now()"));
        ada.presses("Sign up");
        assertThat(ada.main()).containsText("We have sent an e-mail");
        looksWell(ada);
    }

    private static void looksWell(Visitor visitor) {
        for (var screen : Screen.values()) {
            visitor.on(screen).by(ColorScheme.LIGHT);
            assertThat(Inspection.barriers(visitor.page())).isEmpty();
            assertThat(Inspection.flaws(visitor.page())).isEmpty();
            visitor.by(ColorScheme.DARK);
            assertThat(Inspection.paleness(visitor.page())).isEmpty();
        }
        visitor.by(ColorScheme.LIGHT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
