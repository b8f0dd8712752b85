package perennial.collect.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.ground.privacy.Erasure;
import perennial.testing.PageTest;

/// A form is made in the browser; people fill it in; they are customers, with proof of what they agreed to.
class FormPageTest extends PageTest {

    private static final Pattern STAMP = Pattern.compile("\"stamp\":\"([^\"]+)\"");

    @Autowired
    private AnswerServlet servlet;

    @Autowired
    private Erasure erasure;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore store;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void the_clock_stands_still() {
        clock.stopAt("2026-11-22T10:00:00Z");
    }

    @Test
    void whoever_signs_up_is_a_customer_with_proof_of_what_they_agreed_to() {
        makes("Stay in touch");
        var ada = browser().opens("/f/stay-in-touch");
        assertThat(ada.html()).contains("Olga's Bakery", "lang=\"en\"", "May send news.", "Which bread?");
        clock.advance(Duration.ofSeconds(20));
        ada.submitsTo(
                "/f/stay-in-touch",
                "email",
                "Ada@Example.com",
                "name",
                "Ada Lovelace",
                "question-1",
                "Rye",
                "agree-email",
                "true");
        assertThat(ada.html()).contains("Thank you", "We have written you down.");
        read();

        assertThat(texts("select name || ' ' || language from customers.customer"))
                .containsExactly("Ada Lovelace en");
        assertThat(texts("select concat_ws('|', channel, granted, proof ->> 'how', proof ->> 'text', proof ->> 'form', "
                        + "proof ->> 'version', proof ->> 'language', proof ->> 'page') from customers.consent"))
                .singleElement()
                .asString()
                .startsWith("email|t|website|May send news.|Stay in touch|")
                .endsWith("|en|http://localhost/f/stay-in-touch");
        assertThat(texts("select properties ->> 'Which bread?' from timeline.event where name = 'Form Submitted'"))
                .containsExactly("Rye");
        assertThat(texts("select answers from forms.form")).containsExactly("1");
        assertThat(pages.get()
                        .uri("/customers/"
                                + texts("select id from customers.customer").getFirst())
                        .with(asReader()))
                .bodyText()
                .contains("Filled in a form", "Agreed to hear from us");
    }

    @Test
    void without_a_tick_there_is_no_consent() {
        makes("Stay in touch");
        signsUp("ada@example.com");
        read();

        assertThat(texts("select count(*) from customers.customer")).containsExactly("1");
        assertThat(texts("select count(*) from customers.consent")).containsExactly("0");
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        makes("Stay in touch");
        var ada = browser().opens("/f/stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        ada.submitsTo("/f/stay-in-touch", "email", "no address", "name", "Ada", "agree-email", "true");

        assertThat(ada.status()).isEqualTo(422);
        assertThat(ada.html()).contains("That is no e-mail address.", "value=\"Ada\"", "checked");
        ada.submitsTo("/f/stay-in-touch", "name", "Ada");
        assertThat(ada.html()).contains("Please fill this in.");
        read();
        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
    }

    @Test
    void programs_are_found_out_and_do_not_learn_by_what() {
        makes("Stay in touch");
        var bot = browser().opens("/f/stay-in-touch");
        bot.submitsTo("/f/stay-in-touch", "email", "bot@example.com");
        assertThat(bot.html()).contains("Please press the button once more.");

        clock.advance(Duration.ofSeconds(20));
        bot.opens("/f/stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        bot.submitsTo("/f/stay-in-touch", "email", "bot@example.com", "homepage", "https://bot.example");
        assertThat(bot.html()).contains("Thank you");

        bot.opens("/f/stay-in-touch");
        clock.advance(Duration.ofHours(25));
        bot.submitsTo("/f/stay-in-touch", "email", "bot@example.com");
        assertThat(bot.html()).contains("Please press the button once more.");
        read();
        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
    }

    @Test
    void a_stamp_of_one_form_is_worth_nothing_on_another() throws Exception {
        makes("Stay in touch");
        makes("Bread course");
        var stamp = stamp("stay-in-touch");
        clock.advance(Duration.ofSeconds(20));

        assertThat(answers("bread-course", stamp).getStatus()).isEqualTo(422);
        assertThat(answers("stay-in-touch", stamp).getStatus()).isEqualTo(200);
        assertThat(answers("stay-in-touch", stamp).getStatus()).isEqualTo(200);
        assertThat(texts("select answers from forms.form where slug = 'stay-in-touch'"))
                .containsExactly("1"); // sent twice, counted once
    }

    @Test
    void a_form_within_a_website_needs_nothing_but_its_stamp_and_tells_any_page_what_became_of_it() throws Exception {
        makes("Stay in touch");
        var stamp = stamp("stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        var answer = answers("stay-in-touch", stamp);

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getContentAsString(UTF_8)).contains("\"done\":true", "We have written you down.");
        read();
        assertThat(texts("select proof ->> 'page' from customers.consent"))
                .containsExactly("https://www.bakery.example/news");
        assertThat(answers("stay-in-touch", "made.up.stamp").getContentAsString(UTF_8))
                .contains("\"done\":false", "\"stamp\":\"");
    }

    @Test
    void a_closed_form_says_so_and_takes_nothing() throws Exception {
        var id = makes("Stay in touch");
        assertThat(pages.post().uri("/forms/" + id + "/close").with(asManager()).with(csrf()))
                .hasStatus(303);

        assertThat(browser().opens("/f/stay-in-touch").html()).contains("This form is closed.");
        assertThat(answers("stay-in-touch", "").getStatus()).isEqualTo(410);
        assertThat(pages.get().uri("/f/no-such-form")).hasStatus(404);
    }

    @Test
    void every_sentence_anybody_ever_agreed_to_is_kept() {
        var id = makes("Stay in touch");
        change(id, "May send news.");
        change(id, "May send news and offers.");
        change(id, "");

        assertThat(texts("select channel || ': ' || sentence from forms.sentence order by version"))
                .containsExactly("email: May send news.", "email: May send news and offers.", "email: ");
        assertThat(browser().opens("/f/stay-in-touch").html()).doesNotContain("May send news");
    }

    @Test
    void who_signed_up_and_is_erased_leaves_nothing_and_nobody_else_brings_them_back() throws Exception {
        makes("Stay in touch");
        var stamp = stamp("stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        answers("stay-in-touch", stamp);
        read();
        erasure.run(Long.parseLong(texts("select id from customers.customer").getFirst()), null);

        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
        assertThat(texts("select count(*) from timeline.subject")).containsExactly("0");
        assertThat(texts("select count(*) from customers.consent")).containsExactly("0");

        var other = stamp("stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        answers("stay-in-touch", other);
        read();
        assertThat(texts("select count(*) from customers.customer")).containsExactly("0");
        assertThat(texts("select count(*) from timeline.event")).containsExactly("0");
    }

    @Test
    void a_form_nobody_could_be_told_from_anybody_by_is_not_made() {
        assertThat(pages.get().uri("/forms").with(asStaff())).hasStatus(403);
        assertThat(pages.get().uri("/forms").with(asManager())).bodyText().contains("Let people sign up by themselves");
        assertThat(pages.get().uri("/forms/new").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Olga's Bakery may send me news");
        assertThat(pages.post()
                        .uri("/forms")
                        .param("title", "Übung")
                        .param("button", "Go")
                        .param("thanks", "Thanks")
                        .param("ask-name", "required")
                        .param("privacy", "javascript:alert(1)")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("or nobody can be told from anybody", "That is no address of a page.");
    }

    private String makes(String title) {
        assertThat(pages.post()
                        .uri("/forms")
                        .param("title", title)
                        .param("language", "en")
                        .param("text", "News, now and then.")
                        .param("button", "Sign up")
                        .param("thanks", "We have written you down.")
                        .param("ask-email", "required")
                        .param("ask-name", "asked")
                        .param("question-1", "Which bread?")
                        .param("sentence-email", "May send news.")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
        return texts("select max(id) from forms.form").getFirst();
    }

    private void change(String id, String sentence) {
        assertThat(pages.post()
                        .uri("/forms/" + id)
                        .param("title", "Stay in touch")
                        .param("language", "en")
                        .param("button", "Sign up")
                        .param("thanks", "We have written you down.")
                        .param("ask-email", "required")
                        .param("sentence-email", sentence)
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }

    private void signsUp(String email) {
        var visitor = browser().opens("/f/stay-in-touch");
        clock.advance(Duration.ofSeconds(20));
        visitor.submitsTo("/f/stay-in-touch", "email", email);
        assertThat(visitor.html()).contains("Thank you");
    }

    private String stamp(String slug) {
        var script = pages.get().uri("/f/" + slug + ".js").exchange();
        assertThat(script).hasStatusOk();
        var found = STAMP.matcher(new String(script.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse answers(String slug, String stamp) throws Exception {
        var request = new MockHttpServletRequest("POST", "/a/" + slug);
        request.setParameter("stamp", stamp);
        request.setParameter("email", "ada@example.com");
        request.setParameter("agree-email", "on");
        request.setParameter("page", "https://www.bakery.example/news");
        var response = new MockHttpServletResponse();
        servlet.service((ServletRequest) request, response);
        return response;
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query((row, n) -> row.getString(1)).list();
    }

    private void read() {
        new CaughtUp(readers, store, transactions, clock).now();
    }
}
