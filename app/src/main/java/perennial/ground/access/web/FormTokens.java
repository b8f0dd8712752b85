package perennial.ground.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import perennial.ground.access.Token;

/// Keeps the token that proves a form is ours (CSRF).
///
/// Of somebody who is signed in it is kept in the session, as a plain string: Spring Security's own repository would
/// keep an object there that its next version may not be able to read. Of anybody else it is kept in a cookie, so that
/// strangers who only look leave nothing behind in the database.
@Component
public class FormTokens implements CsrfTokenRepository {

    public static final String KEY = "access.form-token";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Hosts hosts;
    private final String cookieName;

    FormTokens(Hosts hosts, @Value("${server.port:8080}") int port) {
        this.hosts = hosts;
        this.cookieName = "perennial_form_" + port;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Token.fresh().text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var text = token == null ? "" : token.getToken();
        var visit = visit(request);
        if (visit.isPresent()) {
            visit.get().setAttribute(KEY, text);
        } else {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(text, request).toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var visit = visit(request);
        var kept = visit.isPresent() ? visit.get().getAttribute(KEY) : inCookie(request);
        return kept instanceof String text && SHAPE.matcher(text).matches() ? token(text) : null;
    }

    /// The session, if somebody is signed in there.
    private static Optional<HttpSession> visit(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(Sessions.USER) != null);
    }

    private @Nullable String inCookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookieName);
        return cookie == null ? null : cookie.getValue();
    }

    private ResponseCookie cookie(String text, HttpServletRequest request) {
        return ResponseCookie.from(cookieName, text)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure() || hosts.alwaysSecure())
                .build();
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
    }
}
