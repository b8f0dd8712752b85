package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import perennial.ground.access.identity.Token;

/// Keeps the token that proves a form is ours in the session, as a plain string: Spring Security's own repository
/// would keep an object there that its next version may not be able to read.
@Component
class SessionCsrf implements CsrfTokenRepository {

    private static final String KEY = "access.csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Token.fresh().text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            request.getSession().setAttribute(KEY, token.getToken());
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String known ? token(known) : null;
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
    }
}
