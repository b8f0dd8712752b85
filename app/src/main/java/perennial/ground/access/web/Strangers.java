package perennial.ground.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import perennial.ground.access.Problem;
import perennial.ground.access.store.UserStore;

/// Shows those who are not signed in the way: to the sign-in page and back, or to the welcome page while nobody lives
/// here yet. A program gets a plain 401.
@Component
class Strangers implements AuthenticationEntryPoint {

    private final UserStore users;

    Strangers(UserStore users) {
        this.users = users;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Callers.isProgram(request)) {
            Problem.write(
                    response, 401, "Sign in first", "This address needs somebody who is signed in, or an API key.");
            return;
        }
        var way = users.nobody() ? "/welcome" : "/sign-in" + back(request);
        if (Callers.isHtmx(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", way);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", way);
    }

    private static String back(HttpServletRequest request) {
        var to = Callers.isHtmx(request) ? Callers.pageOfHtmx(request) : Callers.pathAndQuery(request);
        var worthReturning = Callers.isHtmx(request) || request.getMethod().equals("GET");
        return worthReturning && !to.equals("/") ? "?to=" + URLEncoder.encode(to, UTF_8) : "";
    }
}
