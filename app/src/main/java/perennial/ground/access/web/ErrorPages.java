package perennial.ground.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Problem;
import perennial.ground.access.identity.FirstRun;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Html;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Words;

/// What is shown when something did not work: a sentence that says what and what to do, never how we are built.
@Controller
public class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final FirstRun firstRun;

    ErrorPages(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    public record ErrorView(String title, String text, boolean signedIn) {}

    @RequestMapping("/error")
    @OpenToAll("everybody may be told what went wrong")
    @Nullable
    Answer explain(
            HttpServletRequest request, HttpServletResponse response, @Nullable CurrentUser user, Formats formats)
            throws IOException {
        var status = status(request);
        var key = key(status, request);
        if (isForProgram(request)) {
            Problem.write(response, status.value(), status.getReasonPhrase(), formats.t(key + ".text"));
            return null;
        }
        if (status == HttpStatus.NOT_FOUND && user == null && firstRun.isNow()) {
            return Redirect.to("/welcome");
        }
        return Page.of("access/error", new ErrorView(formats.t(key), formats.t(key + ".text"), user != null))
                .withStatus(status);
    }

    /// The last resort, when even the error page fails because nobody can be asked: the database is away.
    @ExceptionHandler(Exception.class)
    void apologise(Exception reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("the error page itself failed", reason);
        var words = Words.of(Words.supported(request.getLocale()));
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><title>" + Html.escape(words.text("access.error.503")) + "</title><h1>"
                        + Html.escape(words.text("access.error.503")) + "</h1><p>"
                        + Html.escape(words.text("access.error.503.text")) + "</p>");
    }

    private static String key(HttpStatus status, HttpServletRequest request) {
        if (request.getAttribute(Refusals.STALE_FORM) != null) {
            return "access.error.stale-form";
        }
        var own = "access.error." + status.value();
        if (Words.of(Locale.ENGLISH).has(own)) {
            return own;
        }
        return status.is5xxServerError() ? "access.error.500" : "access.error.400";
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatus.resolve(code) != null
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/");
    }
}
