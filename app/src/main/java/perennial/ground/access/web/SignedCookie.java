package perennial.ground.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import perennial.ground.access.Secrets;

/// Writes the session's id with a seal of ours. Who has read the id in the database or in a backup can't make the
/// cookie from it.
final class SignedCookie implements CookieSerializer {

    private static final String PURPOSE = "session-cookie";

    private final CookieSerializer plain;
    private final Secrets secrets;

    SignedCookie(CookieSerializer plain, Secrets secrets) {
        this.plain = plain;
        this.secrets = secrets;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var id = value.getCookieValue();
        var signed = id.isEmpty() ? id : signed(id);
        plain.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), signed));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return plain.readCookieValues(request).stream()
                .flatMap(value -> verified(value).stream())
                .toList();
    }

    String signed(String id) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.mark(PURPOSE, id));
    }

    private Optional<String> verified(String value) {
        int dot = value.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var id = value.substring(0, dot);
        var genuine = MessageDigest.isEqual(signed(id).getBytes(UTF_8), value.getBytes(UTF_8));
        return genuine ? Optional.of(id) : Optional.empty();
    }
}
