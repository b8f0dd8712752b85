package perennial.ground.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.identity.FirstRun;
import perennial.ground.access.identity.SignIns;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// In by password, and by phone where there is one; out again.
@Controller
public class SignInPages {

    private final SignIns signIns;
    private final FirstRun firstRun;
    private final Sessions sessions;

    SignInPages(SignIns signIns, FirstRun firstRun, Sessions sessions) {
        this.signIns = signIns;
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    /// @param to where to go afterwards
    /// @param complaint what went wrong; null at first
    public record SignInView(
            String email, String to, @Nullable String complaint) {}

    @GetMapping("/sign-in")
    @OpenToAll("this is the way in")
    Answer form(@RequestParam(defaultValue = "/") String to, @Nullable CurrentUser user) {
        if (user != null) {
            return Redirect.to(Return.safe(to));
        }
        if (firstRun.isNow()) {
            return Redirect.to("/welcome");
        }
        return Page.of("access/sign-in", new SignInView("", Return.safe(to), null));
    }

    @PostMapping("/sign-in")
    @OpenToAll("this is the way in")
    Answer signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Formats formats) {
        return switch (signIns.withPassword(email, password, request.getRemoteAddr())) {
            case SignIns.Answer.Welcome(var user) -> {
                sessions.begin(request, user);
                yield Redirect.to(Return.safe(to));
            }
            case SignIns.Answer.CodeNeeded(var user) -> {
                sessions.beginHalfway(request, user);
                yield Redirect.to("/sign-in/code?to=" + URLEncoder.encode(Return.safe(to), UTF_8));
            }
            case SignIns.Answer.Wrong() -> again(email, to, formats.t("access.sign-in.wrong"));
            case SignIns.Answer.TooMany(var wait) -> {
                retryAfter(wait, response);
                yield again(email, to, tooMany(wait, formats)).withStatus(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @GetMapping("/sign-in/code")
    @OpenToAll("half the way in")
    Answer codeForm(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return sessions.halfway(request).isEmpty()
                ? Redirect.to("/sign-in")
                : Page.of("access/sign-in-code", new SignInView("", Return.safe(to), null));
    }

    @PostMapping("/sign-in/code")
    @OpenToAll("half the way in")
    Answer code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Formats formats) {
        var halfway = sessions.halfway(request);
        if (halfway.isEmpty()) {
            return Redirect.to("/sign-in").warning("access.sign-in.too-slow");
        }
        return switch (signIns.withCode(halfway.get(), code, request.getRemoteAddr())) {
            case SignIns.Answer.Welcome(var user) -> {
                sessions.begin(request, user);
                yield Redirect.to(Return.safe(to));
            }
            case SignIns.Answer.CodeNeeded _, SignIns.Answer.Wrong() -> codeAgain(to, formats.t("access.code.wrong"));
            case SignIns.Answer.TooMany(var wait) -> {
                retryAfter(wait, response);
                yield codeAgain(to, tooMany(wait, formats)).withStatus(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @PostMapping("/sign-out")
    @OpenToAll("who is out already may go")
    Answer signOut(HttpServletRequest request) {
        sessions.end(request);
        return Redirect.to("/sign-in").saying("access.signed-out");
    }

    static String tooMany(Duration wait, Formats formats) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 60
                ? formats.t("access.too-many.seconds", seconds)
                : formats.t("access.too-many.minutes", (seconds + 59) / 60);
    }

    private static void retryAfter(Duration wait, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }

    private static Page again(String email, String to, String complaint) {
        return Page.of("access/sign-in", new SignInView(email, Return.safe(to), complaint))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page codeAgain(String to, String complaint) {
        return Page.of("access/sign-in-code", new SignInView("", Return.safe(to), complaint))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
