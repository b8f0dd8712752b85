package perennial.collect.website.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.events.web.EventServlet;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.testing.PageTest;

/// The owner connects a website; its pages may send, and nobody else's.
class WebsitePageTest extends PageTest {

    private static final String SHOP = "https://www.bakery.example";
    private static final String VISIT = """
            {"batch": [{"type": "page", "messageId": "m1", "anonymousId": "a1", "name": "Bread"}]}""";

    @Autowired
    private EventServlet servlet;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore store;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void the_line_to_paste_is_there_once_the_website_has_an_address_and_the_light_turns_green() throws Exception {
        assertThat(pages.get().uri("/settings/website").with(asStaff())).hasStatus(403);
        assertThat(pages.get().uri("/settings/website").with(asManager()))
                .hasStatusOk()
                .bodyText()
                .contains("Olga's Bakery can show you what suits you", "damit Olga's Bakery Ihnen")
                .doesNotContain("/p.js");

        connects("www.bakery.example");
        assertThat(pages.get().uri("/settings/website").with(asManager()))
                .bodyText()
                .contains("/p.js", "https://www.bakery.example", "Waiting for the first visit");

        send(SHOP, VISIT);
        assertThat(pages.get().uri("/settings/website/light").with(asManager()))
                .bodyText()
                .contains("It works", "green")
                .doesNotContain("hx-get");
    }

    @Test
    void the_script_is_small_and_carries_what_everybody_may_know() throws Exception {
        assertThat(script()).contains("const setup = null;");
        connects("www.bakery.example");
        var script = script();

        assertThat(script)
                .contains("\"key\":\"web_", "\"asks\":true", "\"language\":\"de\"")
                .doesNotContain("www.bakery.example");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(script.getBytes(UTF_8));
        }
        assertThat(packed.size()).isLessThan(8 * 1024);
    }

    @Test
    void a_page_of_the_website_may_send_and_read_the_answer_and_no_other_page_may() throws Exception {
        connects("www.bakery.example");

        var taken = send(SHOP, VISIT);
        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(taken.getHeader("Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(taken.getHeader("Access-Control-Allow-Credentials")).isNull();

        for (var origin :
                new String[] {"https://evil.example", "https://www.bakery.example.evil.example", "null", null}) {
            var refused = send(origin, VISIT);
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getHeader("Access-Control-Allow-Origin")).isNull();
        }
        assertThat(request("POST", "/v1/batch", "key=web_wrong", SHOP, VISIT).getStatus())
                .isEqualTo(403);
        assertThat(request("OPTIONS", "/v1/batch", "key=" + key(), SHOP, "").getStatus())
                .isEqualTo(204);
        assertThat(request("POST", "/v1/import", "key=" + key(), SHOP, VISIT).getStatus())
                .isEqualTo(404);
        assertThat(db.sql("select count(*) from timeline.event")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_changed_key_shuts_the_old_one_out() throws Exception {
        connects("www.bakery.example");
        var old = key();
        assertThat(pages.post().uri("/settings/website/key").with(asManager()).with(csrf()))
                .hasStatus(303);

        assertThat(request("POST", "/v1/batch", "key=" + old, SHOP, VISIT).getStatus())
                .isEqualTo(403);
        assertThat(send(SHOP, VISIT).getStatus()).isEqualTo(200);
    }

    @Test
    void what_anybody_could_have_sent_fills_gaps_only_and_makes_no_orders() throws Exception {
        connects("www.bakery.example");
        db.sql("insert into customers.customer (id, name) values (7, 'Ada Lovelace')")
                .update();
        db.sql("insert into customers.identity (namespace, value, customer_id) values ('email', 'ada@example.com', 7)")
                .update();

        var answer = send(SHOP, """
                {"batch": [
                  {"type": "identify", "anonymousId": "a1", "context": {"hearsay": false},
                   "traits": {"email": "ada@example.com", "name": "Mallory", "language": "en"}},
                  {"type": "track", "anonymousId": "a1", "event": "Order Completed",
                   "properties": {"order_id": "1", "total": 1000000, "email": "ada@example.com"}},
                  {"type": "alias", "userId": "u1", "previousId": "u2"}]}""");
        read();

        assertThat(answer.getContentAsString()).contains("\"stored\":1", "not-from-a-browser");
        assertThat(texts("select name || ' ' || language from customers.customer"))
                .containsExactly("Ada Lovelace en");
        assertThat(texts("select count(*) from orders.orders")).containsExactly("0");
    }

    @Test
    void what_was_asked_can_be_read_for_ever() {
        connects("www.bakery.example");
        connects("www.bakery.example");
        assertThat(pages.post()
                        .uri("/settings/website")
                        .param("origins", SHOP)
                        .param("question-en", "May we look?")
                        .param("yes-en", "Yes")
                        .param("no-en", "No")
                        .param("question-de", "Dürfen wir schauen?")
                        .param("yes-de", "Ja")
                        .param("no-de", "")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(422);
        connects("www.bakery.example", "May we look?");

        assertThat(
                        texts(
                                "select language || ' ' || question from website.wording where language = 'en' order by version"))
                .hasSize(2)
                .last()
                .isEqualTo("en May we look?");
    }

    private void connects(String origin) {
        connects(origin, "May we remember?");
    }

    private void connects(String origin, String question) {
        assertThat(pages.post()
                        .uri("/settings/website")
                        .param("origins", origin)
                        .param("asks", "true")
                        .param("question-en", question)
                        .param("yes-en", "Yes")
                        .param("no-en", "No")
                        .param("question-de", "Dürfen wir?")
                        .param("yes-de", "Ja")
                        .param("no-de", "Nein")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303);
    }

    private String script() throws Exception {
        var answer = pages.get().uri("/p.js").exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/javascript");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=600", "public");
        return answer.getContentAsString(UTF_8);
    }

    private String key() {
        return texts("select key from website.setup").getFirst();
    }

    private MockHttpServletResponse send(@Nullable String origin, String body) throws Exception {
        return request("POST", "/v1/batch", "key=" + key(), origin, body);
    }

    private MockHttpServletResponse request(
            String method, String path, String query, @Nullable String origin, String body) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setContentType("text/plain;charset=UTF-8");
        request.setContent(body.getBytes(UTF_8));
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
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
