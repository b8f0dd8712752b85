package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import perennial.ground.access.Problem;

/// Says no to somebody who is signed in, or whose form is not ours.
@Component
class Refusals implements AccessDeniedHandler {

    /// On the request, for the error page: the form was too old or came from elsewhere.
    static final String STALE_FORM = "access.stale-form";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (Callers.isProgram(request)) {
            Problem.write(response, 403, "Not allowed", "The role of this user or key does not allow that.");
            return;
        }
        if (reason instanceof CsrfException) {
            request.setAttribute(STALE_FORM, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
