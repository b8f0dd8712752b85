package perennial.collect.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.forms.store.PendingStore;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.mail.sending.Sending;
import perennial.ground.privacy.Erasure;
import perennial.ground.privacy.Everything;
import perennial.ground.privacy.Kept;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.Browser;
import perennial.testing.PageTest;

/// People sign up, get a letter, follow its link, and only then have agreed.
class ConfirmPageTest extends PageTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/f/confirm/[A-Za-z0-9_-]+)");
    private static final String CONSENTS =
            "select concat_ws('|', channel, granted, proof ->> 'how', proof ->> 'text', proof ->> 'form', "
                    + "proof ->> 'language', proof ->> 'page', proof ->> 'asked-at', proof ->> 'confirmed-at', "
                    + "proof ->> 'confirmed-on', proof ->> 'confirmed-by') from customers.consent order by id";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private AnswerServlet servlet;

    @Autowired
    private Sending sending;

    @Autowired
    private PendingStore pending;

    @Autowired
    private Everything everything;

    @Autowired
    private Erasure erasure;

    @Autowired
    private BusinessSettings settings;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void letters_can_be_sent() {
        clock.stopAt("2026-11-22T10:00:00Z");
        db.sql("insert into timeline.forgetting default values").update(); // the log remembers the last test's people
        server.start();
        assertThat(pages.post()
                        .uri("/settings/mail")
                        .param("host", "127.0.0.1")
                        .param("port", "" + server.getSmtp().getPort())
                        .param("encryption", "none")
                        .param("sender-name", "Olga’s Bakery")
                        .param("sender-address", "olga@bakery.example")
                        .with(asOwner())
                        .with(csrf()))
                .hasStatus(303);
    }

    @AfterEach
    void nobody_listens_any_more() {
        server.stop();
    }

    @Test
    void whoever_follows_the_link_and_presses_the_button_has_agreed_with_proof() throws Exception {
        makes("Stay in touch", "en");
        signsUp("Ada@Example.com");
        read();
        assertThat(texts("select count(*) from customers.customer")).containsExactly("0");
        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");

        var link = link(letter());
        clock.advance(Duration.ofHours(3));
        var ada = browser().opens(link);
        assertThat(ada.html()).contains("Was that you?", "May send news.", "Yes, I confirm", "lang=\"en\"");
        ada.submitsTo(link);
        assertThat(ada.html()).contains("Thank you", "We have written you down.");
        read();

        assertThat(texts("select name from customers.customer")).containsExactly("Ada Lovelace");
        assertThat(texts(CONSENTS))
                .containsExactly("email|t|website|May send news.|Stay in touch|en|http://localhost/f/stay-in-touch|"
                        + "2026-11-22T10:00:20Z|2026-11-22T13:00:20Z|http://localhost/f/confirm/|Ada@Example.com");
        assertThat(texts("select given_at from customers.consent"))
                .singleElement()
                .asString()
                .contains("13:00:20");
        assertThat(texts("select answers || ' ' || confirmed from forms.form")).containsExactly("1 1");
        assertThat(form()).contains("One yes was confirmed.", "No e-mail is waiting for an answer.");
    }

    @Test
    void programs_that_open_every_link_change_nothing() throws Exception {
        makes("Stay in touch", "en");
        signsUp("ada@example.com");
        var link = link(letter());
        for (int i = 0; i < 3; i++) {
            browser().opens(link);
            pages.method(HttpMethod.HEAD).uri(link).exchange();
        }
        assertThat(pages.post().uri(link)).hasStatus(403); // without the page there is no pressing its button
        read();

        assertThat(texts("select count(*) from customers.consent")).containsExactly("0");
        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
        assertThat(form()).contains("Nobody has confirmed yet.", "One e-mail is not answered yet.");
    }

    @Test
    void pressing_twice_says_that_it_is_done() throws Exception {
        makes("Stay in touch", "en");
        signsUp("ada@example.com");
        var link = link(letter());
        var ada = browser().opens(link);
        var other = browser().opens(link);
        ada.submitsTo(link);
        other.submitsTo(link);
        assertThat(other.html()).contains("That was confirmed before", "There is nothing left to do.");
        assertThat(browser().opens(link).html()).contains("That was confirmed before");
        read();

        assertThat(texts("select count(*) from customers.consent")).containsExactly("1");
        assertThat(texts("select answers || ' ' || confirmed from forms.form")).containsExactly("1 1");
    }

    @Test
    void an_old_link_and_one_of_nobody_say_what_to_do() throws Exception {
        makes("Stay in touch", "en");
        signsUp("ada@example.com");
        var link = link(letter());
        var ada = browser().opens(link);
        clock.advance(Duration.ofDays(7));
        ada.submitsTo(link);
        assertThat(ada.status()).isEqualTo(404);
        assertThat(ada.html()).contains("This link is no good any more", "Fill in the form once more");
        assertThat(browser().opens("/f/confirm/" + "A".repeat(43)).html()).contains("This link is no good any more");

        pending.forget(clock.instant());
        assertThat(texts("select count(*) from forms.pending")).containsExactly("0");
        read();
        assertThat(texts("select count(*) from customers.customer")).containsExactly("0");
    }

    @Test
    void the_letter_speaks_the_language_of_the_form_and_says_nothing_a_stranger_typed() throws Exception {
        settings.save(german(settings.business()));
        makes("Brötchen-Post", "de");
        var eve = browser().opens("/f/brotchen-post");
        clock.advance(Duration.ofSeconds(20));
        eve.submitsTo(
                "/f/brotchen-post",
                "email",
                "ada@example.com",
                "name",
                "Win money at https://evil.example",
                "question-1",
                "evil.example",
                "agree-email",
                "true");
        assertThat(eve.html()).contains("Noch ein Schritt");
        var letter = letter();

        assertThat(letter.getSubject()).isEqualTo("Bitte bestätigen: Bäckerei Olga Bcc: all@example.com");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(text(letter))
                .contains("Jemand hat", "„Brötchen-Post“", "> May send news.", "29. November 2026")
                .doesNotContain("evil.example");
        assertThat(html(letter)).contains("lang=\"de\"").doesNotContain("evil.example");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void the_answer_is_the_same_whether_we_know_them_or_not_and_nobody_gets_many_letters() throws Exception {
        makes("Stay in touch", "en");
        signsUp("ada@example.com");
        var first = link(letter());
        browser().opens(first).submitsTo(first);
        read();
        var known = answerFor("ada@example.com");
        var unknown = answerFor("bob@example.com");
        for (int i = 0; i < 5; i++) {
            assertThat(answerFor("ada@example.com")).isEqualTo(known);
        }
        sending.send();

        assertThat(known).isEqualTo(unknown);
        int toAda = 0;
        for (var letter : server.getReceivedMessages()) {
            toAda += letter.getAllRecipients()[0].toString().equals("ada@example.com") ? 1 : 0;
        }
        assertThat(toAda).isEqualTo(3);
    }

    @Test
    void what_is_sent_twice_with_one_stamp_is_one_letter() throws Exception {
        makes("Stay in touch", "en");
        var stamp = stamp();
        clock.advance(Duration.ofSeconds(20));
        assertThat(answers(stamp).getContentAsString(UTF_8)).contains("\"done\":true", "We have sent an e-mail");
        assertThat(answers(stamp).getContentAsString(UTF_8)).contains("We have sent an e-mail");
        sending.send();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void who_agrees_to_nothing_has_nothing_to_confirm() {
        makes("Stay in touch", "en");
        var ada = browser().opens("/f/stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        ada.submitsTo("/f/stay-in-touch", "email", "ada@example.com");
        assertThat(ada.html()).contains("Thank you");
        read();

        assertThat(texts("select count(*) from customers.customer")).containsExactly("1");
        assertThat(texts("select count(*) from mail.letter")).containsExactly("0");
    }

    @Test
    void neither_link_nor_words_lie_open_in_the_database() throws Exception {
        makes("Stay in touch", "en");
        signsUp("quackmail@example.com");

        assertThat(texts("select encode(said, 'escape') || encode(link, 'escape') from forms.pending"))
                .singleElement()
                .asString()
                .doesNotContain("quackmail", "Lovelace");
        var token = link(letter()).substring("/f/confirm/".length());
        assertThat(token).hasSize(43);
        assertThat(texts("select encode(link, 'escape') from forms.pending").getFirst())
                .doesNotContain(token);
    }

    @Test
    void links_begin_where_the_owner_is_and_not_where_a_stranger_says_we_are() throws Exception {
        makes("Stay in touch", "en");
        var stamp = stamp();
        clock.advance(Duration.ofSeconds(20));
        var request = request(stamp);
        request.setServerName("203.0.113.66");
        servlet.service((ServletRequest) request, new MockHttpServletResponse());

        assertThat(text(letter())).contains("http://localhost/f/confirm/").doesNotContain("203.0.113.66");
    }

    @Test
    void erasing_and_handing_over_know_what_is_not_confirmed_yet() throws Exception {
        makes("Stay in touch", "en");
        signsUp("ada@example.com");
        var first = link(letter());
        browser().opens(first).submitsTo(first);
        read();
        signsUp("ada@example.com");
        long ada = Long.parseLong(texts("select id from customers.customer").getFirst());

        assertThat(everything.about(ada).orElseThrow().kept())
                .extracting(Kept::table)
                .contains("forms.pending", "mail.letter");
        assertThat(everything.about(ada).orElseThrow().kept().toString())
                .contains("agreed email=May send news.", "to=ada@example.com");

        erasure.run(ada, null);
        assertThat(texts("select count(*) from forms.pending where said is not null"))
                .containsExactly("0");
        assertThat(texts("select count(*) from mail.letter")).containsExactly("0");
        sending.send();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void it_is_offered_once_letters_can_be_sent() {
        assertThat(pages.get().uri("/forms/new").with(asManager()))
                .bodyText()
                .contains("Ask them to confirm by e-mail")
                .containsPattern("name=\"confirm\"[^>]* checked");
        db.sql("delete from mail.server").update();
        assertThat(pages.get().uri("/forms/new").with(asManager()))
                .bodyText()
                .doesNotContain("name=\"confirm\"")
                .contains("href=\"/settings/mail\"");
    }

    @Test
    void a_form_that_asks_for_no_address_can_not_have_its_answers_confirmed() {
        assertThat(pages.post()
                        .uri("/forms")
                        .param("title", "Call me")
                        .param("button", "Go")
                        .param("thanks", "Thanks")
                        .param("ask-phone", "required")
                        .param("sentence-phone", "May call me.")
                        .param("confirm", "true")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("or nobody can be asked to confirm");
    }

    @Test
    void without_a_server_letters_wait_and_the_page_says_so() {
        makes("Stay in touch", "en");
        db.sql("delete from mail.server").update();
        signsUp("ada@example.com");
        read();

        assertThat(texts("select count(*) from customers.customer")).containsExactly("0");
        assertThat(form()).contains("there is no mail server");
    }

    private static Business german(Business olgas) {
        return new Business(
                "Bäckerei Olga\r\nBcc: all@example.com",
                olgas.currency(),
                olgas.zone(),
                Locale.GERMAN,
                "DE",
                olgas.firstDayOfWeek(),
                olgas.marginPercent(),
                olgas.discountPercent());
    }

    private void makes(String title, String language) {
        assertThat(pages.post()
                        .uri("/forms")
                        .param("title", title)
                        .param("language", language)
                        .param("text", "News, now and then.")
                        .param("button", "Sign up")
                        .param("thanks", "We have written you down.")
                        .param("ask-email", "required")
                        .param("ask-name", "asked")
                        .param("question-1", "Which bread?")
                        .param("sentence-email", "May send news.")
                        .param("confirm", "true")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }

    private void signsUp(String email) {
        assertThat(answerFor(email)).contains("One more step", "We have sent an e-mail");
    }

    private String answerFor(String email) {
        Browser visitor = browser().opens("/f/stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        return visitor.submitsTo("/f/stay-in-touch", "email", email, "name", "Ada Lovelace", "agree-email", "true")
                .html()
                .replaceAll("name=\"csrf\" content=\"[^\"]*\"", "");
    }

    private MimeMessage letter() {
        sending.send();
        assertThat(server.getReceivedMessages()).isNotEmpty();
        return server.getReceivedMessages()[server.getReceivedMessages().length - 1];
    }

    private static String link(MimeMessage letter) throws Exception {
        var found = LINK.matcher(text(letter));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MimeMessage letter) throws Exception {
        return part(letter, 0);
    }

    private static String html(MimeMessage letter) throws Exception {
        return part(letter, 1);
    }

    private static String part(MimeMessage letter, int which) throws Exception {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(which)
                .getContent()
                .toString();
    }

    private String form() {
        var page = pages.get()
                .uri("/forms/" + texts("select max(id) from forms.form").getFirst())
                .with(asManager())
                .exchange();
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String stamp() {
        var script = pages.get().uri("/f/stay-in-touch.js").exchange();
        var found = Pattern.compile("\"stamp\":\"([^\"]+)\"")
                .matcher(new String(script.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse answers(String stamp) throws Exception {
        var response = new MockHttpServletResponse();
        servlet.service((ServletRequest) request(stamp), response);
        return response;
    }

    private static MockHttpServletRequest request(String stamp) {
        var request = new MockHttpServletRequest("POST", "/a/stay-in-touch");
        request.setParameter("stamp", stamp);
        request.setParameter("email", "ada@example.com");
        request.setParameter("agree-email", "on");
        request.setParameter("page", "https://www.bakery.example/news");
        return request;
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private void read() {
        new CaughtUp(readers, positions, transactions, clock).now();
    }
}
