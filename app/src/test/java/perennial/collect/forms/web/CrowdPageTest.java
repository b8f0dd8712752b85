package perennial.collect.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import perennial.testing.PageTest;

/// Too much from one network is turned away for a while, politely.
class CrowdPageTest extends PageTest {

    private static final String CROWD = "198.51.100.9";

    @Autowired
    private AnswerServlet servlet;

    @BeforeEach
    void the_clock_stands_still() {
        clock.stopAt("2026-11-22T10:00:00Z");
    }

    @Test
    void whoever_fills_in_too_much_waits_and_others_do_not() {
        for (int i = 0; i < Crowd.SENT_AT_ONCE; i++) {
            assertThat(fillsIn(CROWD).getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(fillsIn(CROWD)).hasStatus(429).hasHeader("Retry-After", "10");
        assertThat(fillsIn("198.51.100.10")).hasStatus(404);

        clock.advance(Duration.ofSeconds(10));
        assertThat(fillsIn(CROWD)).hasStatus(404);
        assertThat(fillsIn(CROWD)).hasStatus(429);
    }

    @Test
    void links_of_letters_can_not_be_tried_by_the_thousand() {
        for (int i = 0; i < Crowd.READ_AT_ONCE; i++) {
            assertThat(opens("/f/confirm/guess" + i)).hasStatus(404);
        }

        assertThat(opens("/f/confirm/guess")).hasStatus(429).hasHeader("Retry-After", "1");
        assertThat(opens("/f/stay-in-touch")).hasStatus(429);
    }

    @Test
    void a_form_within_a_website_says_so_in_a_sentence_any_page_can_read() throws Exception {
        for (int i = 0; i < Crowd.SENT_AT_ONCE; i++) {
            assertThat(sends().getStatus()).isEqualTo(404);
        }
        var answer = sends();

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getContentAsString(UTF_8)).contains("\"done\":false", "Please wait a minute");
    }

    @Test
    void the_page_that_says_so_is_a_friendly_one() {
        assertThat(pages.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 429))
                .hasStatus(429)
                .bodyText()
                .contains("Too much at once", "Wait a minute and try again.");
    }

    private MvcTestResult fillsIn(String from) {
        return pages.post()
                .uri("/f/no-such-form")
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .with(csrf())
                .exchange();
    }

    private MvcTestResult opens(String path) {
        return pages.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(CROWD);
                    return request;
                })
                .exchange();
    }

    private MockHttpServletResponse sends() throws Exception {
        var request = new MockHttpServletRequest("POST", "/a/no-such-form");
        request.setRemoteAddr("198.51.100.11");
        var response = new MockHttpServletResponse();
        servlet.service((ServletRequest) request, response);
        return response;
    }
}
