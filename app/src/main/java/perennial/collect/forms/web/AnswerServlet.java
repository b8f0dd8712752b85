package perennial.collect.forms.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import perennial.collect.forms.Form;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Stamp;
import perennial.collect.forms.store.FormStore;
import perennial.ground.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/// Where forms within pages of other websites send what was written into them.
///
/// A servlet of its own beside the pages: such a page has no token of ours, and nobody's cookies are looked at. The
/// stamp on the form takes their place.
@Component
public class AnswerServlet extends HttpServlet {

    static final String PATH = "/a/";

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_ADDRESS = 300;

    private final transient FormStore store;
    private final transient Reception reception;
    private final transient Stamp stamps;
    private final transient Crowd crowd;

    AnswerServlet(FormStore store, Reception reception, Stamp stamps, Crowd crowd) {
        this.store = store;
        this.reception = reception;
        this.stamps = stamps;
        this.crowd = crowd;
    }

    /// @param done whether that was it
    /// @param stamp for another try; null when the one there still serves
    private record Told(
            boolean done, String sentence, @Nullable String stamp) {}

    /// Any page may read the answer: it says nothing about anybody.
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var wait = crowd.ask(request);
        if (wait.isPositive()) {
            Crowd.tell(response, wait);
            var words = Words.of(Words.supported(request.getLocale()));
            tell(response, HttpStatus.TOO_MANY_REQUESTS, new Told(false, words.text("forms.alert.crowd"), null));
            return;
        }
        var slug = request.getRequestURI().substring(request.getRequestURI().indexOf(PATH) + PATH.length());
        var kept = store.bySlug(slug);
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > LONGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (kept.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(kept.get(), request, response);
        }
    }

    private void answer(Kept kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = kept.form();
        var words = Words.of(form.language());
        if (!kept.open()) {
            tell(response, HttpStatus.GONE, new Told(true, words.text("forms.is-closed"), null));
            return;
        }
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        var page = typed.getOrDefault("page", "");
        var where = page.substring(0, Math.min(page.length(), LONGEST_ADDRESS));
        switch (reception.take(kept, typed, where, request)) {
            case Reception.Taken _ -> tell(response, HttpStatus.OK, new Told(true, form.thanks(), null));
            case Reception.Asked _ ->
                tell(response, HttpStatus.OK, new Told(true, words.text("forms.asked.text"), null));
            case Reception.Refused(Map<String, String> problems) ->
                tell(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Told(false, sentences(form, problems, words), null));
            case Reception.Again _ ->
                tell(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Told(false, words.text("forms.alert.again"), stamps.fresh(form.slug())));
            case Reception.Later _ ->
                tell(response, HttpStatus.SERVICE_UNAVAILABLE, new Told(false, words.text("forms.alert.later"), null));
        }
    }

    private static void tell(HttpServletResponse response, HttpStatus status, Told told) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/json");
        response.getOutputStream()
                .write(JsonMapper.shared().writeValueAsString(told).getBytes(UTF_8));
    }

    private static String sentences(Form form, Map<String, String> problems, Words words) {
        var sentences = new StringBuilder();
        for (var field : form.fields()) {
            var problem = problems.get(field.key());
            if (problem != null) {
                sentences
                        .append(sentences.isEmpty() ? "" : " ")
                        .append(PublicForms.label(field, words))
                        .append(": ")
                        .append(words.text(problem));
            }
        }
        return sentences.toString();
    }
}
