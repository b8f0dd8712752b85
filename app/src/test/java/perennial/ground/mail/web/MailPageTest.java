package perennial.ground.mail.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.ground.jobs.Progress;
import perennial.ground.jobs.RecurringJob;
import perennial.ground.mail.Letter;
import perennial.ground.mail.Mail;
import perennial.ground.mail.Mail.Posted;
import perennial.ground.mail.sending.ScriptedServer;
import perennial.ground.mail.sending.Sending;
import perennial.ground.ui.Flash;
import perennial.testing.PageTest;

/// A server is named, tried out, and letters go through it, wait, or are given up.
class MailPageTest extends PageTest {

    private static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String sentence, Object... arguments) {}

        @Override
        public boolean cancelRequested() {
            return false;
        }
    };

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Mail mail;

    @Autowired
    private Sending sending;

    @Autowired
    private List<RecurringJob> rounds;

    @BeforeEach
    void a_server_listens() {
        clock.stopAt("2026-11-22T10:00:00Z");
        server.start();
    }

    @AfterEach
    void and_goes() {
        server.stop();
    }

    @Test
    void the_owner_names_a_server_and_sends_a_test() {
        assertThat(pages.get().uri("/settings/mail").with(asStaff())).hasStatus(403);
        assertThat(pages.get().uri("/settings/mail").with(asOwner()))
                .hasStatusOk()
                .bodyText()
                .contains("Perennial sends no e-mails yet")
                .doesNotContain("Send me a test");
        assertThat(mail.isSetUp()).isFalse();
        server.setUser("olga@bakery.example", "olga", "three-quiet-ovens");

        assertThat(names(asOwner(), port(), "olga", "three-quiet-ovens")).hasStatus(303);
        assertThat(tests()).contains("The server has taken it");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.isSetUp()).isTrue();
    }

    @Test
    void a_password_is_sealed_and_never_shown_again() {
        names(asOwner(), port(), "olga", "three-quiet-ovens");

        assertThat(pages.get().uri("/settings/mail").with(asOwner()))
                .bodyText()
                .contains("One is kept and never shown")
                .doesNotContain("three-quiet-ovens");
        assertThat(texts("select encode(password, 'escape') from mail.server"))
                .singleElement()
                .asString()
                .doesNotContain("three-quiet-ovens");
        assertThat(texts("select coalesce(after::text, '') from access.audit_entry where action = 'mail.changed'"))
                .singleElement()
                .asString()
                .contains("127.0.0.1")
                .doesNotContain("three-quiet-ovens");
    }

    @Test
    void a_password_goes_nowhere_but_where_it_was_meant_to_go() {
        server.setUser("olga@bakery.example", "olga", "three-quiet-ovens");
        names(asOwner(), port(), "olga", "three-quiet-ovens");

        assertThat(names(asOwner(), port(), "olga", "")).hasStatus(303); // the same place: it goes on being used
        assertThat(tests()).contains("The server has taken it");
        assertThat(names(asManager(), 2525, "olga", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Type the password once more");
        assertThat(names(asManager(), port(), "somebody", "")).hasStatus(422);
    }

    @Test
    void what_is_wrong_is_said_in_one_sentence() {
        server.setUser("olga@bakery.example", "olga", "three-quiet-ovens");
        names(asOwner(), port(), "olga", "wrong");
        assertThat(tests()).contains("The server does not take the user name or the password.");

        server.stop();
        assertThat(tests()).contains("Nobody listens at that port");
    }

    @Test
    void only_an_owner_names_a_server_in_the_own_network() {
        names(asManager(), port(), "", "");
        assertThat(tests()).contains("Only an owner may name such a one.");
        assertThat(server.getReceivedMessages()).isEmpty();

        names(asOwner(), port(), "", "");
        assertThat(names(asManager(), port(), "", "")).hasStatus(303); // the same server, so it may stay
        assertThat(tests()).contains("The server has taken it");
    }

    @Test
    void what_would_begin_another_line_is_not_taken() {
        assertThat(pages.post()
                        .uri("/settings/mail")
                        .param("host", "mail.example.com\r\nevil")
                        .param("encryption", "tls")
                        .param("port", "99999")
                        .param("user", "olga\r\nx")
                        .param("password", "a\r\nb")
                        .param("sender-name", "Olga\r\nBcc: all@example.com")
                        .param("sender-address", "olga@bakery.example\r\nBcc: all@example.com")
                        .with(asOwner())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("looks like mail.example.com")
                .contains("A port is a number")
                .contains("A user name stands on one line")
                .contains("A password stands on one line")
                .contains("A name stands on one line")
                .contains("That is no e-mail address");
        assertThat(texts("select count(*) from mail.server")).containsExactly("0");
    }

    @Test
    void a_letter_waits_sealed_and_is_forgotten_once_it_is_sent() {
        assertThat(post("quackmail@example.com")).isEqualTo(Posted.ON_ITS_WAY);
        sending.send(); // there is no server yet
        assertThat(texts("select concat(encode(address, 'escape'), encode(content, 'escape')) from mail.letter"))
                .singleElement()
                .asString()
                .doesNotContain("quackmail", "secret words");

        names(asOwner(), port(), "", "");
        sending.send();
        sending.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(texts("select concat_ws('|', state, address, content) from mail.letter"))
                .containsExactly("sent");
        assertThat(shown()).contains("One e-mail was sent in the last 30 days.");
    }

    @Test
    void it_is_asked_for_in_the_transaction_that_writes_it() {
        post("ada@example.com");

        assertThat(texts("select state from jobs.run where job = 'mail.send'")).containsExactly("waiting");
    }

    @Test
    void what_the_server_does_not_take_now_is_tried_again_less_and_less_often() {
        try (var busy = new ScriptedServer().answering("RCPT", "450 4.2.0 come back later")) {
            names(asOwner(), busy.port(), "", "");
            post("ada@example.com");
            sending.send();
            sending.send(); // not yet
            assertThat(attempts()).containsExactly("1");
            assertThat(shown()).contains("asks us to come back later", "Tried once, will be tried again");

            clock.advance(Duration.ofSeconds(61));
            sending.send();
            clock.advance(Duration.ofSeconds(61));
            sending.send(); // the second pause is longer
            assertThat(attempts()).containsExactly("2");

            busy.answering("RCPT", "250 fine");
            clock.advance(Duration.ofMinutes(5));
            sending.send();
            assertThat(texts("select state || attempts from mail.letter")).containsExactly("sent3");
        }
    }

    @Test
    void after_two_days_it_is_given_up() {
        try (var busy = new ScriptedServer().answering("end", "451 4.3.0 not now")) {
            names(asOwner(), busy.port(), "", "");
            post("ada@example.com");
            for (int hour = 0; hour < 60; hour++) {
                sending.send();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(texts("select state || '|' || trouble || '|' || attempts from mail.letter"))
                    .containsExactly("failed|later|11");
        }
    }

    @Test
    void what_the_server_will_never_take_is_given_up_and_its_reason_shown() {
        try (var strict = new ScriptedServer().answering("RCPT", "550 5.1.1 <no such user>")) {
            names(asOwner(), strict.port(), "", "");
            post("nobody@example.com");
            sending.send();

            assertThat(texts("select state from mail.letter where content is null"))
                    .containsExactly("failed");
            assertThat(shown())
                    .contains("Given up after one attempt", "nobody@example.com", "there is no such address")
                    .contains("550 5.1.1 &lt;no such user&gt;");
        }
    }

    @Test
    void while_the_settings_are_wrong_letters_wait_and_only_one_is_tried() {
        server.setUser("olga@bakery.example", "olga", "three-quiet-ovens");
        names(asOwner(), port(), "olga", "wrong");
        post("ada@example.com");
        post("bob@example.com");
        sending.send();

        assertThat(texts("select sum(attempts) from mail.letter where state = 'waiting'"))
                .containsExactly("1");
        assertThat(shown()).contains("E-mails are waiting, because something has to be mended here.");

        names(asOwner(), port(), "olga", "three-quiet-ovens");
        clock.advance(Duration.ofMinutes(2));
        sending.send();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nobody_gets_more_than_a_few_letters_an_hour() {
        for (int i = 0; i < Mail.TO_ONE_AN_HOUR; i++) {
            assertThat(post(i == 0 ? "ada@example.com" : "Ada@Example.com")).isEqualTo(Posted.ON_ITS_WAY);
        }
        assertThat(post("ada@example.com")).isEqualTo(Posted.TOO_MANY);
        assertThat(post("bob@example.com")).isEqualTo(Posted.ON_ITS_WAY);

        clock.advance(Duration.ofMinutes(61));
        assertThat(post("ada@example.com")).isEqualTo(Posted.ON_ITS_WAY);
    }

    @Test
    void what_is_long_over_is_forgotten() throws Exception {
        names(asOwner(), port(), "", "");
        post("ada@example.com");
        sending.send();
        clock.advance(Duration.ofDays(2));
        round();
        assertThat(texts("select length(recipient) from mail.letter")).containsExactly("0");

        clock.advance(Duration.ofDays(30));
        round();
        assertThat(texts("select count(*) from mail.letter")).containsExactly("0");
    }

    @Test
    void what_came_too_late_is_not_sent() throws Exception {
        post("ada@example.com");
        clock.advance(Duration.ofDays(8));
        round();

        assertThat(texts("select state || '|' || trouble from mail.letter where content is null"))
                .containsExactly("failed|too-late");
    }

    @Test
    void a_server_can_be_forgotten_with_its_password() {
        names(asOwner(), port(), "olga", "three-quiet-ovens");
        assertThat(pages.post().uri("/settings/mail/remove").with(asManager()).with(csrf()))
                .hasStatus(303);

        assertThat(texts("select count(*) from mail.server")).containsExactly("0");
    }

    private Posted post(String to) {
        return mail.post(new Letter(
                "forms.letter.confirm",
                to,
                Locale.ENGLISH,
                "Hello",
                List.of(new Letter.Words("secret words")),
                clock.instant().plus(Duration.ofDays(7))));
    }

    private MvcTestResult names(RequestPostProcessor who, int port, String user, String password) {
        return pages.post()
                .uri("/settings/mail")
                .param("host", "127.0.0.1")
                .param("port", "" + port)
                .param("encryption", "none")
                .param("user", user)
                .param("password", password)
                .param("sender-name", "Olga’s Bakery")
                .param("sender-address", "olga@bakery.example")
                .with(who)
                .with(csrf())
                .exchange();
    }

    private String tests() {
        var sent = pages.post()
                .uri("/settings/mail/test")
                .with(asManager())
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(303);
        return sent.getMvcResult().getFlashMap().get("flash") instanceof Flash flash ? flash.text() : "";
    }

    private String shown() {
        var page = pages.get().uri("/settings/mail").with(asManager()).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private void round() throws Exception {
        for (var each : rounds) {
            if (each.name().equals("mail.rounds")) {
                each.run(SILENT);
            }
        }
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private List<String> attempts() {
        return texts("select attempts from mail.letter");
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
