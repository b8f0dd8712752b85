package perennial.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The proof that a form is ours, as a test sends it. Spring Security's own `csrf()` for tests would put another keeper
/// of tokens into the application, and leave it there for the tests that follow.
final class TestFormToken {

    static final String TOKEN = "t".repeat(43);

    private TestFormToken() {}

    static RequestPostProcessor sent(String cookieName) {
        return request -> {
            request.setParameter("_csrf", masked());
            return withCookies(request, new Cookie(cookieName, TOKEN));
        };
    }

    /// As it stands in the page: a mask and the token under it. Here the mask is all zeros.
    private static String masked() {
        var bytes = TOKEN.getBytes(US_ASCII);
        return Base64.getUrlEncoder().encodeToString(concat(new byte[bytes.length], bytes));
    }

    static MockHttpServletRequest withCookies(MockHttpServletRequest request, Cookie... more) {
        var there = request.getCookies();
        var before = there == null ? Stream.<Cookie>empty() : Arrays.stream(there);
        request.setCookies(Stream.concat(before, Arrays.stream(more)).toArray(Cookie[]::new));
        return request;
    }

    private static byte[] concat(byte[] one, byte[] two) {
        var both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
